#include "ui/window/presets.h"

#include "ui/images/gallery_pictures.h"
#include "ui/images/image_collection.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace inkling {
namespace {

constexpr const char* otherPrior = "other-prior";
constexpr const char* photographPrior = "photos";
constexpr const char* portraitPrior = "portraits64";

struct Text {
  Q_DECLARE_TR_FUNCTIONS(inkling::Presets)
};

Experiment base(const EmbeddedSource& picture, const std::vector<std::string>& methods) {
  auto e = Experiment::defaults();
  e.images.emplace_back(picture);
  e.settings.set("measurements", std::int64_t{200});
  e.settings.set("bits", std::int64_t{1});
  e.settings.set("noise", 0.05);
  for (const auto& id : methods)
    e.methods.push_back(makeMethod(id));
  return e;
}

/// 400 measurements under a matrix that the theory of QCS-SGM does not foresee.
Experiment hard(const EmbeddedSource& picture, const char* matrix) {
  auto e = base(picture, {"qcs-sgm", "qcs-sgm+", "message-passing"});
  e.settings.set("matrix", std::string(matrix));
  e.settings.set("measurements", std::int64_t{400});
  e.settings.set("noise", 0.1);
  return e;
}

/// One measurement for every so many numbers of a picture in colour, which is the program's own.
Experiment inColour(const EmbeddedSource& picture, const char* prior, std::int64_t numbers) {
  auto e = base(picture, {"message-passing"});
  e.settings.set("prior", std::string(prior));
  e.settings.set("matrix", std::string("dct"));
  e.settings.set("measurements", picture.image->shape.size() / numbers);
  e.settings.set("noise", 0.001);
  return e;
}

Experiment photograph() {
  auto e = inColour(galleryPhotograph(), photographPrior, 8);
  e.settings.set("dither", Keyword{});
  return e;
}

/// Every number of the picture as one bit, after a known random shift.
Experiment camera() {
  auto e = inColour(galleryPhotograph(), photographPrior, 1);
  e.settings.set("matrix", std::string("mask"));
  e.settings.set("dither", Keyword{});
  // under a mask it does not settle, and comes no closer after these
  e.methods.front().settings.set("iterations", std::int64_t{30});
  return e;
}

Experiment portrait() {
  auto e = inColour(galleryPortrait(), portraitPrior, 3);
  e.settings.set("bits", std::int64_t{3});
  return e;
}

Preset photographPreset() {
  return {"photograph",
          Text::tr("A photograph from single bits"),
          Text::tr("A picture in colour from 18,432 bits, one for every eight of its numbers."),
          [](const EmbeddedSource&) { return photograph(); },
          {"measurements", "bits", "noise", "seed"}};
}

Preset cameraPreset() {
  return {"one-bit-camera",
          Text::tr("A camera of one bit"),
          Text::tr("Each number of a photograph compared with a known random one: lighter or "
                   "darker, and nothing else is kept."),
          [](const EmbeddedSource&) { return camera(); },
          {"bits", "measurements", "noise", "seed"}};
}

Preset portraitPreset() {
  return {"portrait",
          Text::tr("A face from 4,096 numbers"),
          Text::tr("A portrait from a third of its numbers, three bits each, by a prior of faces."),
          [](const EmbeddedSource&) { return portrait(); },
          {"measurements", "bits", "noise", "seed"}};
}

std::vector<Preset> digitPresets() {
  return {
      {"one-bit",
       Text::tr("One bit is enough"),
       Text::tr(
           "A digit from the signs of 200 random projections: four times fewer than its pixels."),
       [](const EmbeddedSource& picture) {
         return base(picture, {"qcs-sgm", "message-passing"});
       },
       {"measurements", "noise", "bits", "seed"}},
      {"bits-or-measurements",
       Text::tr("Bits or measurements?"),
       Text::tr("A budget of 600 bits: 200 measurements of three bits here. Turn the two sliders "
                "against "
                "each other."),
       [](const EmbeddedSource& picture) {
         auto e = base(picture, {"qcs-sgm", "message-passing"});
         e.settings.set("bits", std::int64_t{3});
         return e;
       },
       {"bits", "measurements", "noise"},
       600},
      {"bad-matrix",
       Text::tr("When the matrix is bad"),
       Text::tr(
           "Condition number 1000: some directions of the image are measured a thousand times as "
           "strongly as others. Compare three ways of reading the bits."),
       [](const EmbeddedSource& picture) {
         auto e = hard(picture, "ill-conditioned");
         e.settings.set("condition-number", 1000.0);
         return e;
       },
       {"condition-number", "matrix", "measurements", "noise"}},
      {"correlated",
       Text::tr("Correlated matrices"),
       Text::tr("Neighbouring rows and columns are correlated with 0.4."),
       [](const EmbeddedSource& picture) {
         auto e = hard(picture, "correlated");
         e.settings.set("correlation", 0.4);
         return e;
       },
       {"correlation", "matrix", "measurements", "noise"}},
      {"why-anneal",
       Text::tr("Why anneal the likelihood?"),
       Text::tr(
           "Unquantized, condition number 1000: the score of Jalal et al. against the exact one."),
       [](const EmbeddedSource& picture) {
         auto e = base(picture, {"jalal", "linear", "message-passing"});
         e.settings.set("matrix", std::string("ill-conditioned"));
         e.settings.set("condition-number", 1000.0);
         e.settings.set("bits", Keyword{});
         return e;
       },
       {"condition-number", "noise", "measurements"}},
      {otherPrior,
       Text::tr("What the prior knows"),
       Text::tr("The same digit under a prior that has only seen garments."),
       [](const EmbeddedSource& picture) {
         auto e = base(picture, {"qcs-sgm", "message-passing"});
         e.settings.set("prior", std::string("fashion"));
         return e;
       },
       {"prior", "measurements", "bits", "noise"}},
      {"draw",
       Text::tr("Draw your own"),
       Text::tr("Draw a digit and watch it come back as you draw."),
       [](const EmbeddedSource& picture) { return base(picture, {"message-passing"}); },
       {"measurements", "bits", "noise"},
       0,
       "",
       {},
       true}};
}

/// The other way round, beside the preset that it reverses.
void addGarment(std::vector<Preset>& presets) {
  auto digit = std::find_if(presets.begin(), presets.end(), [](const Preset& each) {
    return std::string_view(each.id) == otherPrior;
  });
  digit->reverse = "other-prior-reverse";
  digit->direction = Text::tr("A digit under the fashion prior");
  Preset garment{"other-prior-reverse", Text::tr("What the prior knows: a garment"),
                 Text::tr("A garment under a prior that has only seen digits."),
                 [](const EmbeddedSource& picture) {
                   auto e = base(picture, {"qcs-sgm", "message-passing"});
                   e.images = {FileSource{fashionMnistImages, "0"}};
                   return e;
                 },
                 digit->varies};
  garment.reverse = digit->id;
  garment.direction = Text::tr("A garment under the digits prior");
  garment.card = false;  // one of the two is enough there
  presets.insert(std::next(digit), std::move(garment));
}

}  // namespace

std::vector<Preset> startPresets() {
  auto presets = digitPresets();
  presets.insert(presets.begin(), {photographPreset(), cameraPreset(), portraitPreset()});
  if (QFileInfo::exists(QString::fromLatin1(fashionMnistImages))) addGarment(presets);
  return presets;
}

void Schedule::applyTo(Experiment& experiment) const {
  for (auto& method : experiment.methods) {
    if (!method.settings.has("levels")) continue;
    method.settings.set("levels", levels);
    method.settings.set("steps-per-level", stepsPerLevel);
    method.settings.set("beta-max", betaMax);
    method.settings.set("beta-min", betaMin);
  }
}

bool Schedule::isOf(const Experiment& experiment) const {
  auto same = experiment;
  applyTo(same);
  const bool anneals =
      std::any_of(same.methods.begin(), same.methods.end(),
                  [](const Method& method) { return method.settings.has("levels"); });
  return anneals && same == experiment;
}

std::vector<Schedule> schedules() {
  return {{"fast", Text::tr("Fast"), Text::tr("&Fast: 60 levels, 3 steps"), 60, 3, 2, Keyword{}},
          {"standard", Text::tr("Standard"), Text::tr("&Standard: 232 levels, 5 steps"), 232, 5, 2,
           Keyword{}, true},
          {"papers", Text::tr("As in the papers"), Text::tr("As in the &papers: from beta = 50"),
           232, 5, 50, 0.01}};
}

std::vector<std::pair<int, int>> budgetPairs(int budget, int pixels) {
  constexpr int mostBits = 8;
  std::vector<std::pair<int, int>> pairs;
  for (int bits = 1; bits <= mostBits && bits <= budget; ++bits)
    if (const int measurements = budget / bits; pixels <= 0 || measurements <= pixels)
      pairs.emplace_back(bits, measurements);
  return pairs;
}

}  // namespace inkling
