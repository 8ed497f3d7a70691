// The Engine that computes with libtorch.
#pragma once

#include "engine/model/engine.h"
#include "engine/studies/artefacts.h"

namespace inkling {

class TorchEngine : public Engine {
 public:
  TorchEngine();

  EngineInfo info() override;
  void setThreads(int threads) override;
  Result run(const Experiment&, const RunOptions&, RunObserver&, const Cancellation&) override;
  SimulatedMeasurements measure(const Experiment&, RunObserver&, const Cancellation&) override;
  Inspection inspect(const Experiment&, RunObserver&, const Cancellation&) override;
  std::vector<Image> addNoise(const Image& x, const std::vector<double>& levels,
                              std::uint64_t seed) override;
  Array score(const ScoreRequest&, const Cancellation&) override;
  std::vector<Image> sample(const SampleRequest&, RunObserver&, const Cancellation&) override;
  std::vector<PriorInfo> priors() override;
  PriorInfo prior(const std::string& nameOrPath) override;
  Array priorScore(const PriorScoreRequest&, const Cancellation&) override;
  void train(const TrainRequest&, const std::function<void(const TrainReport&)>&,
             const Cancellation&) override;
  std::vector<PredictRow> predict(const PredictRequest&, const Cancellation&) override;
  PriorInfo importPrior(const ImportRequest&, const Cancellation&) override;
  void calibrate(const CalibrateRequest&, const ProgressCallback&, const Cancellation&) override;
  std::vector<DenoisingErrorRow> denoisingErrors(const DenoisingErrorRequest&,
                                                 const ProgressCallback&,
                                                 const Cancellation&) override;
  BenchReport bench(const BenchRequest&, const ProgressCallback&, const Cancellation&) override;
  std::vector<SelfTestCase> selfTest(const std::string& device, const ProgressCallback&,
                                     const Cancellation&) override;

 private:
  ArtefactChain chain_;
  int allThreads_;
};

/// The verbs that have a file of their own.
std::vector<PredictRow> predictErrors(const PredictRequest&, const PriorCard&, const Cancellation&);
void calibratePrior(const CalibrateRequest&, ArtefactChain&, const ProgressCallback&,
                    const Cancellation&);
BenchReport runBench(const BenchRequest&, const ProgressCallback&, const Cancellation&);
std::vector<SelfTestCase> runSelfTest(at::Device device, const ProgressCallback&,
                                      const Cancellation&);

}  // namespace inkling
