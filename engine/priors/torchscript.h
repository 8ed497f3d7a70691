// Networks of other programs in TorchScript: programs, which run as their authors wrote them. They
// run only where the user has said so: the program lies in trustedDirectory(), where an import with
// consent has put it, and the prior's own file has nothing but its card and refers to it by name.
#pragma once

#include "engine/priors/prior.h"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <string>
#include <vector>

namespace inkling {

inline constexpr const char* torchScriptArchitecture = "torchscript";

/// What the network gives; see importOptions().
enum class ScriptOutput { Denoised, Noise, Score };

/// The card's "network".
struct ScriptConfig {
  std::string script;  ///< the program's file in trustedDirectory()
  ScriptOutput output = ScriptOutput::Denoised;
  bool symmetric = false;  ///< black is −1 for the network, not 0
  bool told = true;        ///< the noise level, or the step, as a second argument
  int steps = 0;           ///< of a variance-preserving schedule; 0: variance-exploding
  NoiseRange range;        ///< levels that it was trained for, of pixels from 0 to 1

  /// Throws Error(Input) with the reason where these cannot be.
  void validate() const;
  bool operator==(const ScriptConfig&) const = default;
};

nlohmann::json toJson(const ScriptConfig&);
/// Throws Error(Input) on missing or wrong keys.
ScriptConfig scriptConfigFromJson(const nlohmann::json&);

/// The logarithm of a variance-preserving schedule's level, sqrt((1 − A)/A), at each step. Throws
/// Error(Input) where it does not rise.
std::vector<double> scheduleLevels(const at::Tensor& alphaBar);

/// x as the network has it is p = a x + c, (a, c) = (1, 0) or (2, −1); level s = a beta.
///   ve: net(p, s);  vp: net(sqrt(A) p, t) with A = 1/(1 + s²) and t the real-valued step at which
///   the schedule's level is s.
/// D of the output o: denoised (o − c)/a; noise x − beta o, of a network that is not told the level
/// (p − o − c)/a; score x + s² o/a (vp: x + beta sqrt(1 − A) o). Above the range D is rescaled
/// about mid-grey as PlainDenoiser's; below it the network is told the lowest level.
class TorchScriptPrior final : public Prior {
 public:
  /// alphaBar: [steps], falling; undefined without a schedule. Throws Error(Input) where the
  /// program is not there or cannot be loaded.
  TorchScriptPrior(PriorCard card, const at::Tensor& alphaBar, at::Device device = at::kCPU);
  ~TorchScriptPrior() override;

  at::Device device() const override { return device_; }
  const ScriptConfig& config() const { return config_; }

 private:
  struct Module;

  at::Tensor denoiseImages(const at::Tensor& images, const at::Tensor& beta) const override;
  at::Tensor run(const at::Tensor& input, const at::Tensor& told) const;
  at::Tensor stepsAt(const at::Tensor& level) const;

  ScriptConfig config_;
  at::Device device_;
  std::vector<double> logLevels_;  ///< of the schedule's steps, rising
  std::unique_ptr<Module> module_;
};

/// How many arguments the program's forward takes beside the network: 1, x, or 2, x and the level.
/// Throws Error(Input) for another number, or bytes that are no TorchScript.
int scriptArguments(const std::string& bytes, const std::string& file);

}  // namespace inkling
