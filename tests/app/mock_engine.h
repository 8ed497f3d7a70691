// An engine that answers at once, with numbers that a test can foresee.
#pragma once

#include "engine/model/engine.h"

#include <atomic>
#include <functional>
#include <vector>

namespace inkling::test {

/// A 28×28 picture of one dark ring; phase moves it, so that images differ.
Image mockImage(int phase, const ImageShape& shape = {1, 28, 28});

/// The result that MockEngine::run would give if nothing stopped it.
Result mockResult(const Experiment& experiment, int images, bool trace = false);

class MockEngine : public Engine {
 public:
  ImageShape shape{1, 28, 28};
  std::vector<Experiment> experiments;  ///< what run() and measure() were asked for
  std::vector<ScoreRequest> scores;
  std::vector<SampleRequest> samples;
  std::vector<PriorScoreRequest> priorScores;
  std::vector<TrainRequest> trainings;
  std::vector<BenchRequest> benches;
  std::vector<CalibrateRequest> calibrations;
  std::vector<ImportRequest> imports;
  std::vector<PriorInfo> imported;  ///< which priors() lists too
  std::optional<Error> importFailure;
  std::string blasWarning;
  std::vector<std::string> devices{"cpu"};
  int threads = -1;
  std::atomic<double> solveSeconds = 0.03;  ///< of message passing, as run() tells it
  bool selfTestPasses = true;
  std::string selfTestDevice;
  bool learnedPriors = true;         ///< whether priors() has one with weights
  std::vector<Failure> failures;     ///< methods of run() that diverge
  std::vector<TrainReport> reports;  ///< what train() says
  /// Called after each finished method of run(); may cancel (the run then stops) or throw.
  std::function<void(int finished, const Cancellation&)> afterMethod;

  EngineInfo info() override;
  void setThreads(int count) override { threads = count; }
  Result run(const Experiment&, const RunOptions&, RunObserver&, const Cancellation&) override;
  SimulatedMeasurements measure(const Experiment&, RunObserver&, const Cancellation&) override;
  Inspection inspect(const Experiment&, RunObserver&, const Cancellation&) override;
  std::vector<Image> addNoise(const Image& x, const std::vector<double>& levels,
                              std::uint64_t) override {
    return std::vector<Image>(levels.size(), x);
  }
  Array score(const ScoreRequest&, const Cancellation&) override;
  std::vector<Image> sample(const SampleRequest&, RunObserver&, const Cancellation&) override;
  std::vector<PriorInfo> priors() override;
  PriorInfo prior(const std::string& nameOrPath) override;
  Array priorScore(const PriorScoreRequest&, const Cancellation&) override;
  void train(const TrainRequest&, const std::function<void(const TrainReport&)>&,
             const Cancellation&) override;
  std::vector<PredictRow> predict(const PredictRequest& request, const Cancellation&) override {
    std::vector<PredictRow> rows;
    for (auto m : request.measurements)
      rows.push_back({m, 0.1, 1.0 / static_cast<double>(m)});
    return rows;
  }
  PriorInfo importPrior(const ImportRequest& request, const Cancellation&) override {
    imports.push_back(request);
    if (importFailure) throw *importFailure;
    imported.push_back({request.name, request.output, PriorShape::anySizeOf(3),
                        R"({"licence":"MIT","network":{"kind":"DnCNN"}})"});
    return imported.back();
  }
  void calibrate(const CalibrateRequest& request, const ProgressCallback&,
                 const Cancellation&) override {
    calibrations.push_back(request);
  }
  std::vector<DenoisingErrorRow> denoisingErrors(const DenoisingErrorRequest& request,
                                                 const ProgressCallback&,
                                                 const Cancellation&) override {
    DenoisingErrorRow row{request.data.front(), {}};
    for (double level : request.noise)
      row.errors.push_back(level * level / request.side);
    return {row, {"other", std::vector<double>(request.noise.size(), 0.0)}};
  }
  BenchReport bench(const BenchRequest&, const ProgressCallback&, const Cancellation&) override;
  std::vector<SelfTestCase> selfTest(const std::string& device, const ProgressCallback&,
                                     const Cancellation&) override;
};

}  // namespace inkling::test
