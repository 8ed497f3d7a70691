// What the program knows of each reconstruction method before the engine is opened: its name, what
// it can use, what it gives, its settings and how it is drawn. The code is in engine/solvers.
#pragma once

#include "engine/model/option.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace inkling {

enum class LineDash { Solid, Dash, Dot, DashDot, DashDotDot };
enum class Marker { None, Disc, Square, Triangle, Diamond, Cross, Circle, Star, Plus };

/// How a method's curves and frames are drawn. Colours as "#rrggbb", against a light and against a
/// dark background; with a contrast of 3:1 and more against it.
struct SolverLook {
  std::string light, dark;
  LineDash dash = LineDash::Solid;
  Marker marker = Marker::None;
};

/// What a method takes of a prior: nothing but what its card says of the images, a denoiser (or
/// score), or the images that a generator makes of latent numbers.
enum class PriorUse { Card, Denoiser, Generator };

struct SolverInfo {
  std::string id;          ///< "qcs-sgm+": --method, the key of files
  std::string label;       ///< "QCS-SGM+"
  std::string help;        ///< one sentence
  std::string paper;       ///< authors, year, where
  bool quantized = false;  ///< can use intervals
  bool linear = false;     ///< can use unquantized values
  bool signsOnly = false;  ///< of quantized ones signs alone: one bit, no dither, no thresholds
  PriorUse prior = PriorUse::Denoiser;
  /// Posterior samples that `auto` draws of each image; 0: the method has an estimate of its own
  /// (the posterior mean, say), and samples only where they are asked for.
  std::int64_t samples = 1;
  bool draws = true;        ///< whether it can draw posterior samples at all
  bool noiseLevels = true;  ///< its steps have a noise level beta; else they are counted only
  /// Answers so fast that edits can be followed as they are made.
  bool live = false;
  bool stateEvolution = false;  ///< `predict` tells its error from the matrix and the prior alone
  std::vector<Option> options;  ///< its settings; several methods may share one
  /// Network evaluations that one sample (or the estimate) takes, at most.
  std::function<std::int64_t(const Settings&)> evaluations;
  /// Throws Error(Usage) for settings that contradict each other; empty: none can.
  std::function<void(const Settings&)> check;
  SolverLook look;

  bool uses(bool linearData) const { return linearData ? linear : quantized; }
  /// generator: what the prior is (PriorInfo::generator).
  bool takes(bool generator) const {
    return prior == PriorUse::Card || (prior == PriorUse::Generator) == generator;
  }
};

/// Makes a method known. Throws Error(Internal) if the id is taken or the list has been read
/// already. For static objects: SolverEntry.
void registerSolver(SolverInfo info);

/// "const SolverEntry entry(describe());" in a method's file makes it known when the program
/// starts.
struct SolverEntry {
  explicit SolverEntry(SolverInfo info) { registerSolver(std::move(info)); }
};

/// In the order in which they are offered: the standard ones first.
const std::vector<SolverInfo>& solvers();
/// Null for an unknown id.
const SolverInfo* findSolver(std::string_view id);
/// The method, or Error(Usage) that names the nearest and lists the known ones.
const SolverInfo& requireSolver(std::string_view id);
/// The first that can use such data: what is run where nobody has chosen.
const SolverInfo& defaultSolver(bool linearData);
/// The first that answers edits as they are made: what live mode runs.
const SolverInfo& liveSolver();
/// The one whose error state evolution predicts.
const SolverInfo& predictedSolver();
/// Evaluations that are planned for one sample or the estimate.
std::int64_t plannedEvaluations(std::string_view id, const Settings& settings);

}  // namespace inkling
