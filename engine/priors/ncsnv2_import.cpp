// NCSNv2 and its deeper kin in the original code's checkpoints.
#include "engine/model/error.h"
#include "engine/model/import_options.h"
#include "engine/priors/importer.h"
#include "engine/priors/ncsnv2.h"
#include "engine/priors/reverse_process.h"
#include "engine/priors/tensors.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

constexpr const char* firstName = "begin_conv.weight";

[[noreturn]] void refuse(Message why) {
  throw Error(ErrorKind::Input, std::move(why));
}

std::string kindOf(const TensorShapes& shapes) {
  if (shapes.contains("refine31.crp.convs.0.weight")) return "NCSNv2Deepest";
  return shapes.contains("refine5.crp.convs.0.weight") ? "NCSNv2Deeper" : "NCSNv2";
}

struct Widths {
  int channels = 0, width = 0;
};

Widths widthsOf(const TensorShapes& shapes) {
  const auto& first = shapes.at(firstName);
  if (first.size() != 4 || first[0] < 1 || first[0] > 4096 || first[1] < 1 || first[1] > 16)
    refuse(Message("\"{tensor}\" is {shape}, no convolution of 1 to 16 channels",
                   {{"tensor", std::string(firstName)}, {"shape", shapeText(first)}}));
  return {static_cast<int>(first[1]), static_cast<int>(first[0])};
}

/// The levels that a checkpoint has beside its weights: of its dictionaries only the network's own
/// has them, its moving average's has not. Undefined where there are none.
at::Tensor levelsIn(const TorchFile& file) {
  for (const auto& dictionary : file.dictionaries())
    for (const auto& [name, tensor] : dictionary.tensors) {
      if (withoutWrappers(name) != ncsnv2Levels || tensor.shape.size() != 1) continue;
      TorchDictionary alone{dictionary.path, {{name, tensor}}, dictionary.average};
      return toTensor(file.read(alone).begin()->second).to(at::kDouble);
    }
  return {};
}

at::Tensor levelsFrom(const ImportSource& source, const Settings& settings) {
  auto stored = levelsIn(source.file);
  int said = 0;
  for (const char* name : {"levels", "sigma-begin", "sigma-end"})
    said += settings.isKeyword(name) ? 0 : 1;
  if (!stored.defined() && said < 3)
    throw Error(ErrorKind::Usage,
                "'{file}' does not hold the network's noise levels: say {levels}, {begin} and "
                "{end}, or a {preset}.",
                {{"file", source.file.path()},
                 {"levels", OptionName{"levels"}},
                 {"begin", OptionName{"sigma-begin"}},
                 {"end", OptionName{"sigma-end"}},
                 {"preset", OptionName{"preset"}}});
  if (!stored.defined()) {
    const auto made = geometricLevels(settings.real("sigma-begin"), settings.real("sigma-end"),
                                      static_cast<int>(settings.integer("levels")));
    return at::tensor(made, at::kDouble);
  }
  // what is said must agree with what the file holds
  const auto check = [&](const char* option, double known) {
    if (settings.isKeyword(option)) return;
    if (std::abs(settings.real(option) / known - 1) > 1e-3)
      throw Error(ErrorKind::Usage,
                  "{option} is {said}, and the network in '{file}' has {known}: leave it out, the "
                  "file knows.",
                  {{"option", OptionName{option}},
                   {"said", settings.real(option)},
                   {"file", source.file.path()},
                   {"known", known}});
  };
  check("levels", static_cast<double>(stored.size(0)));
  check("sigma-begin", stored[0].item<double>());
  check("sigma-end", stored[-1].item<double>());
  return stored;
}

class Ncsnv2Importer final : public Importer {
 public:
  std::string knows() const override { return "NCSNv2, NCSNv2Deeper, NCSNv2Deepest"; }
  std::string format() const override { return ncsnv2Architecture; }
  bool makes(std::string_view architecture) const override {
    const auto& kinds = ncsnv2Kinds();
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](const auto& kind) { return ncsnv2OptionName(kind) == architecture; });
  }
  bool claims(const TensorShapes& shapes) const override {
    return shapes.contains(firstName) && shapes.contains("normalizer.alpha") &&
           shapes.contains("end_conv.weight");
  }

  void require(const TensorShapes& shapes) const override {
    const auto [channels, width] = widthsOf(shapes);
    const auto kind = kindOf(shapes);
    const auto needed = ncsnv2Tensors(kind, channels, width);
    for (const auto& [name, shape] : needed) {
      const auto found = shapes.find(name);
      if (found == shapes.end())
        refuse(Message("as an {kind} it has no tensor \"{tensor}\"",
                       {{"kind", kind}, {"tensor", name}}));
      if (found->second != shape)
        refuse(
            Message("as an {kind} of width {width} its \"{tensor}\" should be {needed}, and is "
                    "{shape}",
                    {{"kind", kind},
                     {"width", std::int64_t{width}},
                     {"tensor", name},
                     {"needed", shapeText(shape)},
                     {"shape", shapeText(found->second)}}));
    }
    for (const auto& [name, shape] : shapes)
      if (name != ncsnv2Levels && !needed.contains(name))
        refuse(Message("as an {kind} it should have no tensor \"{tensor}\", {shape}",
                       {{"kind", kind}, {"tensor", name}, {"shape", shapeText(shape)}}));
  }

  ImportedNetwork make(const ImportSource& source, const Settings& settings) const override {
    const auto [channels, width] = widthsOf(source.shapes);
    Ncsnv2Config config;
    config.kind = kindOf(source.shapes);
    config.width = width;
    config.image = shapeFrom(source, settings, channels);
    const auto& asked = settings.text("architecture");
    if (asked != "auto" && asked != ncsnv2OptionName(config.kind))
      throw Error(ErrorKind::Usage, "'{file}' holds an {kind}, not what {option} says.",
                  {{"file", source.file.path()},
                   {"kind", config.kind},
                   {"option", OptionName{"architecture"}}});
    const auto levels = levelsFrom(source, settings);
    config.levels = static_cast<int>(levels.size(0));
    config.validate();
    ImportedNetwork made;
    for (const auto& [name, array] : source.read())
      made.tensors[name] = toTensor(array).to(at::kFloat);
    made.tensors[ncsnv2Levels] = levels;
    made.card.architecture = ncsnv2Architecture;
    made.card.shape = config.image;
    made.card.network = toJson(config);
    made.card.noise = NoiseRange{levels[-1].item<double>(), levels[0].item<double>()};
    // opened as anybody will open it, so that what is wrong is said now
    (void)Ncsnv2(made.card, made.tensors);
    return made;
  }

 private:
  static ImageShape shapeFrom(const ImportSource& source, const Settings& settings, int channels) {
    const auto said = importShape(settings.text("shape"));
    const auto shape = said ? said->fixed() : std::nullopt;
    if (!shape)
      throw Error(ErrorKind::Usage,
                  "'{file}' holds a network of {channels} channels and does not say for which size "
                  "of images: say {shape}, or a {preset}.",
                  {{"file", source.file.path()},
                   {"channels", std::int64_t{channels}},
                   {"shape", SettingAdvice{"shape", std::to_string(channels) + ",64,64"}},
                   {"preset", OptionName{"preset"}}});
    if (shape->channels != channels)
      throw Error(ErrorKind::Usage,
                  "The network in '{file}' takes {channels} channels, and {shape} or {preset} says "
                  "{said}.",
                  {{"shape", OptionName{"shape"}},
                   {"preset", OptionName{"preset"}},
                   {"said", std::int64_t{shape->channels}},
                   {"file", source.file.path()},
                   {"channels", std::int64_t{channels}}});
    return *shape;
  }
};

const ImporterEntry entry{std::make_unique<Ncsnv2Importer>()};

}  // namespace
}  // namespace inkling
