// The door to everything that computes. app/ and ui/ know only this header of the engine; the
// module behind it (which brings libtorch) is opened at run time.
#pragma once

#include "engine/model/array.h"
#include "engine/model/cancellation.h"
#include "engine/model/experiment.h"
#include "engine/model/operator_description.h"
#include "engine/model/prior_shape.h"
#include "engine/model/progress.h"
#include "engine/model/result.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

/// A solver's state, offered to an observer once per network evaluation. The functions copy pixels
/// off the device when called, and only then; valid during the call.
struct StepView {
  std::string method;
  std::vector<int> images = {0};        ///< those that this step was made for,
  int imageCount = 1;                   ///< of so many that the experiment has
  int evaluation = 0, evaluations = 0;  ///< done, planned
  int level = 0, step = 0;
  double beta = notMeasured;  ///< NaN: the method has no noise levels
  /// x_t of an image's first sample; no pixels for one that this step was not made for.
  std::function<Image(int image)> iterate;
  std::function<Image(int image)> denoised;     ///< D(x_t)
  std::function<StepRecord(int image)> record;  ///< this step's scalars; measured when called
};

/// Receives what happens during a run, on the engine's threads, of which one is at work at a time;
/// must return quickly.
class RunObserver {
 public:
  virtual ~RunObserver() = default;
  virtual void onProgress(const Progress&) {}
  virtual void onStep(const StepView&) {}
  virtual void onRunFinished(const Result& /*so far*/) {}  ///< after each method
  virtual void onWarning(const Message&) {}
};

struct RunOptions {
  bool trace = false;  ///< record StepRecords (costs metrics at every step)
  /// The answer is wanted at once: where what it predicts of its error would take a simulation, it
  /// predicts nothing.
  bool quick = false;
  /// Several methods take turns of so long, at the end of a step, and so come on side by side; each
  /// has a thread, and what it finds is what it finds alone. Nothing: one after the other.
  std::optional<std::chrono::milliseconds> turn;
};

/// The simulated measurements of an experiment's images, and A: dense, [M, N] float32, or where it
/// is never held its description.
struct SimulatedMeasurements {
  std::optional<OperatorDescription> description;
  /// [B, M]; empty shapes where they do not apply. signs: of one bit about thresholds that are all
  /// 0; about others they would say less than was measured.
  Array matrix, lower, upper, signs, values;
  Array truth;       ///< the images, [B, N] float32
  ImageShape shape;  ///< of each image
  double delta = 0;  ///< first image's bin width; 0 for 1 bit and linear
};

/// What the first image's measurements are made of, before any reconstruction.
struct Inspection {
  std::vector<double> singularValues;    ///< of A, descending, min(M, N) of them
  std::vector<double> noiseless, noisy;  ///< A x and A x + n; empty where there is no truth
  std::vector<double> lower, upper;      ///< intervals of y; empty for linear
  std::vector<double> values;            ///< y itself where it is linear
  Image backProjection;  ///< A^T of the midpoints, scaled to the prior's mean energy
};

struct ScoreRequest {
  std::string matrix;  ///< .npy
  Array x;             ///< [N] or [B, N]
  OwnMeasurements measurements;
  double noise = 0, beta = 1;
  Method method;  ///< qcs-sgm, qcs-sgm+, linear, jalal
  std::string device = "cpu";
  std::function<void(const Message&)> warn;  ///< what is not as exact as was asked; may be empty
};

struct SampleRequest {
  std::string prior;
  int count = 16;
  std::uint64_t seed = 0;
  Settings langevin;  ///< levels, beta-max, ... as a method's settings
  std::string device = "auto";
};

struct PriorInfo {
  std::string name, path;
  PriorShape shape;      ///< not known: its file cannot be read
  std::string cardJson;  ///< the whole card
  /// It makes images of latent numbers (PriorUse::Generator) and does not denoise.
  bool generator = false;
};

struct PriorScoreRequest {
  std::string prior;
  Array x;  ///< [B, C, H, W], [B, H, W], [B, N] or one image; with C, H, W for a prior of any size
  std::vector<double> sigmas;  ///< one, or one per image
  std::string device = "cpu";
};

/// Decodes picture files where the application can (Qt); the engine itself reads npy and IDX.
using PictureDecoder =
    std::function<Image(const std::string& name, const std::vector<unsigned char>& bytes)>;

struct TrainRequest {
  std::vector<std::string> data;      ///< IDX (.gz), .npy, .tar or a folder of pictures
  std::string name, licence, source;  ///< for the card
  std::string from;                   ///< a prior whose weights are trained further; "" none
  std::string output;                 ///< .safetensors
  std::string checkpoint;             ///< resumed from if it exists; "" none
  std::string log;                    ///< CSV; "" none
  /// Refuse an output that is there and that the checkpoint's training did not write, and a log
  /// that is not one of a training, with Error(Output).
  bool onlyOwn = false;
  /// Receives 64 draws from the trained prior at the end; empty: none are drawn.
  std::function<void(const std::vector<Image>&)> samples;
  Settings settings;    ///< of trainOptions()
  std::string command;  ///< how it was called, for the card
  PictureDecoder decoder;
};
/// Options of training, in the same kind of table.
const OptionTable& trainOptions();

struct TrainReport {
  std::string stage;
  std::int64_t step = 0, steps = 0, samples = 0;
  double loss = 0, learningRate = 0, samplesPerSecond = 0, remainingSeconds = -1;
  std::vector<std::pair<double, double>> heldOutError;  ///< (noise, mse), 0 of what does not
                                                        ///< denoise; empty between evaluations
};

struct PredictRequest {
  Settings settings;                       ///< of an experiment; its measurements are not used
  std::vector<std::int64_t> measurements;  ///< values of M
  std::optional<ImageShape> image;         ///< which size, for a prior of any
};
/// What message passing is expected to reach with M measurements, by state evolution.
struct PredictRow {
  std::int64_t measurements = 0;
  double beta = 0;   ///< effective noise level
  double error = 0;  ///< mean squared error per pixel
  /// The prior's table ends at that level: the error is this at most.
  bool atMost = false;
};

struct ImportRequest {
  std::string file;                   ///< .pth or .pt, as torch.save writes it
  std::string name, licence, source;  ///< for the card
  std::string output;                 ///< .safetensors
  Settings settings;                  ///< of importOptions()
  bool trusted = false;               ///< the user allows a program in the file to be run
  std::string command;                ///< how it was called, for the card
};

struct CalibrateRequest {
  std::string prior;  ///< name or .safetensors
  std::vector<std::string>
      data;            ///< IDX (.gz), .npy, .tar or a folder; empty: the prior's own draws
  int images = 1000;   ///< of them at most
  std::string output;  ///< .safetensors; may be the prior's own file
  std::string device = "auto";
  PictureDecoder decoder;
};

struct DenoisingErrorRequest {
  std::string prior;              ///< name or .safetensors
  std::vector<std::string> data;  ///< .tar or folders of pictures
  int side = 256;                 ///< of the middle squares, to which the pictures are scaled
  std::vector<double> noise;      ///< levels
  std::string device = "auto";
  PictureDecoder decoder;
};
/// Of one picture: mean squared error per pixel at each level asked for.
struct DenoisingErrorRow {
  std::string picture;
  std::vector<double> errors;
};

struct BenchRow {
  std::string name, unit;
  double value = 0;
};
/// What one likelihood evaluation costs under a matrix, for the whole batch.
struct GrowthRow {
  std::string matrix;
  std::int64_t pixels = 0, measurements = 0;
  double sgm = 0, sgmPlus = 0;  ///< seconds
  double iterations = 0;        ///< of EP, mean
  double peakMemory = 0;        ///< bytes, of the process while making the matrix and working
};
/// How long message passing takes to answer an edit of an experiment, from the edit to the result.
struct EditRow {
  std::string matrix;
  std::int64_t pixels = 0, measurements = 0;
  double image = 0, noise = 0, bits = 0, rows = 0, seed = 0;  ///< seconds, by what was edited
};
struct BenchReport {
  std::vector<BenchRow> rows;
  std::vector<GrowthRow> growth;
  std::vector<EditRow> edits;
};
struct BenchRequest {
  std::string prior;
  std::string device = "cpu";  ///< as the option has it
  int batch = 12;
  int threads = 0;
  bool growth = false;  ///< the likelihoods' growth with M and N too: minutes, and gigabytes
  bool edits = false;   ///< the time from an edit to message passing's result too
};

struct SelfTestCase {
  std::string name;
  bool passed = false;
  std::string detail;
};

struct EngineInfo {
  std::string version, torch, blas;
  std::string blasWarning;           ///< empty where the BLAS is a fast one
  std::vector<std::string> devices;  ///< "cpu", "cuda:0 (NVIDIA ...)"
};

/// Every verb blocks until it is done or cancelled, throws Error, and may be called from any one
/// thread at a time (not from the interface's). cancel() of the token may come from any thread.
class Engine {
 public:
  virtual ~Engine() = default;

  virtual EngineInfo info() = 0;
  /// 0: all cores. Takes effect for the following verbs.
  virtual void setThreads(int threads) = 0;

  virtual Result run(const Experiment&, const RunOptions&, RunObserver&, const Cancellation&) = 0;
  virtual SimulatedMeasurements measure(const Experiment&, RunObserver&, const Cancellation&) = 0;
  virtual Inspection inspect(const Experiment&, RunObserver&, const Cancellation&) = 0;
  /// x + beta z at each of the levels, with one z: the forward process that a prior reverses.
  virtual std::vector<Image> addNoise(const Image& x, const std::vector<double>& levels,
                                      std::uint64_t seed) = 0;
  virtual Array score(const ScoreRequest&, const Cancellation&) = 0;  ///< same shape as x, float64
  virtual std::vector<Image> sample(const SampleRequest&, RunObserver&, const Cancellation&) = 0;
  virtual std::vector<PriorInfo> priors() = 0;
  virtual PriorInfo prior(const std::string& nameOrPath) = 0;
  virtual Array priorScore(const PriorScoreRequest&,
                           const Cancellation&) = 0;  ///< shape of x, float32
  virtual void train(const TrainRequest&, const std::function<void(const TrainReport&)>&,
                     const Cancellation&) = 0;
  virtual std::vector<PredictRow> predict(const PredictRequest&, const Cancellation&) = 0;
  /// Makes a prior of another program's network and says what it is. Throws Error(Input) for a file
  /// that is damaged, would have to be run, or holds a network of no known kind.
  virtual PriorInfo importPrior(const ImportRequest&, const Cancellation&) = 0;
  /// Writes the prior with a card that has the table of denoising errors, the mean image and the
  /// second moment, which message passing needs.
  virtual void calibrate(const CalibrateRequest&, const ProgressCallback&, const Cancellation&) = 0;
  /// How well a prior denoises each picture's middle square, scaled down antialiased. Throws
  /// Error(Input) for a picture that is smaller, or a prior of another shape.
  virtual std::vector<DenoisingErrorRow> denoisingErrors(const DenoisingErrorRequest&,
                                                         const ProgressCallback&,
                                                         const Cancellation&) = 0;
  virtual BenchReport bench(const BenchRequest&, const ProgressCallback&, const Cancellation&) = 0;
  /// device: as the option has it; what runs on it is compared with the CPU where it is another.
  virtual std::vector<SelfTestCase> selfTest(const std::string& device, const ProgressCallback&,
                                             const Cancellation&) = 0;
};

/// Sets OMP_WAIT_POLICY, OPENBLAS_CORETYPE and malloc's thresholds; call first thing in main(),
/// before openEngine().
void prepareProcess();

/// Opens the engine module that INKLING_ENGINE names, or the one beside the program (or in its
/// library folder). Blocks for about a second. Throws Error(Resource) that says what is missing, or
/// that the module belongs to another Inkling.
std::shared_ptr<Engine> openEngine();

/// The entry points that the module exports: inkling_engine_interface says what it was built with
/// (engine_interface.h), and is asked first; inkling_create_engine makes the engine.
using EngineInterface = const char* (*)();
using CreateEngine = Engine* (*)();

/// Folders that are searched for priors, in order: those of $INKLING_MODELS (with ':' between
/// them), models/ beside the program's tree, the user's data directory, the installation's.
std::vector<std::string> modelDirectories();

}  // namespace inkling
