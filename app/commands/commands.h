// One function per command: adds it to the program, with what it does.
#pragma once

#include "app/session.h"

#include <CLI/CLI.hpp>

namespace inkling {

// The session must outlive the parsing, which runs the command.
void addReconstruct(CLI::App& program, Session& session);
void addSolve(CLI::App& program, Session& session);
void addMeasure(CLI::App& program, Session& session);
void addScore(CLI::App& program, Session& session);
void addSample(CLI::App& program, Session& session);
void addPriors(CLI::App& program, Session& session);
void addPriorsImport(CLI::App& priors, Session& session);
void addTrain(CLI::App& program, Session& session);
void addPredict(CLI::App& program, Session& session);
void addSweep(CLI::App& program, Session& session);
void addCollect(CLI::App& program, Session& session);
void addFigure(CLI::App& program, Session& session);
void addQuality(CLI::App& program, Session& session);
void addBench(CLI::App& program, Session& session);
void addSelfTest(CLI::App& program, Session& session);

}  // namespace inkling
