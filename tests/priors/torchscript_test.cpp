// Other people's TorchScript: every convention of output, pixels and schedule against the exact
// denoiser of a Gaussian, and that nothing runs which the user did not trust.
#include "engine/priors/torchscript.h"

#include "engine/model/import_options.h"
#include "engine/priors/import_prior.h"
#include "engine/priors/tensors.h"
#include "engine/support/npy.h"
#include "engine/support/safetensors.h"
#include "tests/support/files.h"

#include <ATen/ATen.h>
#include <torch/csrc/jit/api/module.h>

#include <cmath>
#include <filesystem>

using namespace inkling;
using test::Folder;

namespace {

// Pixels are N(1/2, variance): D = 1/2 + (x − 1/2) variance/(variance + beta²).
constexpr double variance = 0.05;

// A schedule whose logarithm of the level rises by `rise` a step, so that scripts can compute it.
constexpr double firstLog = -4, rise = 0.05;
constexpr int steps = 160;

std::string saved(const Folder& folder, const std::string& forward,
                  const std::string& name = "net.pt") {
  torch::jit::Module module("net");
  module.define(forward);
  module.save(folder.path(name));
  return folder.path(name);
}

ImportRequest request(const std::string& file, const Folder& folder) {
  ImportRequest asked;
  asked.file = file;
  asked.output = folder.path("mine.safetensors");
  asked.name = "mine";
  asked.trusted = true;
  asked.settings = importOptions().experimentDefaults();
  asked.settings.set("shape", std::string("3"));
  return asked;
}

at::Tensor exact(const at::Tensor& x, double beta) {
  return 0.5 + (x - 0.5) * (variance / (variance + beta * beta));
}

double difference(const at::Tensor& a, const at::Tensor& b) {
  return a.sizes() == b.sizes() ? (a - b).abs().max().item<double>() : INFINITY;
}

/// Puts XDG_DATA_HOME, where programs that may run are kept, into a folder of the test.
class OwnHome {
 public:
  explicit OwnHome(const Folder& folder) : before_(qgetenv("XDG_DATA_HOME")) {
    qputenv("XDG_DATA_HOME", QByteArray::fromStdString(folder.path("home")));
  }
  ~OwnHome() {
    if (before_.isNull())
      qunsetenv("XDG_DATA_HOME");
    else
      qputenv("XDG_DATA_HOME", before_);
  }
  OwnHome(const OwnHome&) = delete;
  OwnHome& operator=(const OwnHome&) = delete;

 private:
  QByteArray before_;
};

std::size_t programsKept(const Folder& folder) {
  std::error_code error;
  std::size_t count = 0;
  for (const auto& each :
       std::filesystem::directory_iterator(folder.path("home/inkling/trusted"), error))
    count += each.is_regular_file();
  return count;
}

}  // namespace

class TorchScriptTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void conventions_data() {
    QTest::addColumn<QString>("output");
    QTest::addColumn<QString>("pixels");
    QTest::addColumn<QString>("schedule");
    QTest::addColumn<QString>("body");
    const auto row = [](const char* name, const char* output, const char* pixels,
                        const char* schedule, const char* body) {
      QTest::newRow(name) << output << pixels << schedule << body;
    };
    row("ve denoised", "denoised", "0:1", "ve", "0.5 + (x - 0.5) * (0.05 / (0.05 + s * s))");
    row("ve noise", "noise", "0:1", "ve", "(x - 0.5) * (s / (0.05 + s * s))");
    row("ve score", "score", "0:1", "ve", "-(x - 0.5) / (0.05 + s * s)");
    row("ve denoised, symmetric", "denoised", "-1:1", "ve", "x * (0.2 / (0.2 + s * s))");
    row("ve noise, symmetric", "noise", "-1:1", "ve", "x * (s / (0.2 + s * s))");
    row("ve score, symmetric", "score", "-1:1", "ve", "-x / (0.2 + s * s)");
    row("vp noise, symmetric", "noise", "-1:1", "vp",
        "x * torch.sqrt(1 + s * s) * (s / (0.2 + s * s))");
    row("vp denoised, symmetric", "denoised", "-1:1", "vp",
        "x * torch.sqrt(1 + s * s) * (0.2 / (0.2 + s * s))");
    row("vp score, symmetric", "score", "-1:1", "vp", "-x * (1 + s * s) / (0.2 + s * s)");
    row("vp noise", "noise", "0:1", "vp",
        "(x * torch.sqrt(1 + s * s) - 0.5) * (s / (0.05 + s * s))");
  }
  void conventions() {
    QFETCH(QString, output);
    QFETCH(QString, pixels);
    QFETCH(QString, schedule);
    QFETCH(QString, body);
    const Folder folder;
    const OwnHome home(folder);
    const bool preserving = schedule == "vp";
    const std::string level = preserving ? "torch.exp(t * 0.05 - 4.0)" : "t";
    auto asked =
        request(saved(folder, "def forward(self, x, t):\n    s = (" + level +
                                  ").view(-1, 1, 1, 1)\n    return " + body.toStdString() + "\n"),
                folder);
    asked.settings.set("output", output.toStdString());
    asked.settings.set("pixels", pixels.toStdString());
    asked.settings.set("schedule", schedule.toStdString());
    if (preserving) {
      std::vector<double> shares;
      for (int t = 0; t < steps; ++t)
        shares.push_back(1 / (1 + std::exp(2 * (firstLog + rise * t))));
      writeNpy(folder.path("alpha.npy"), {{steps}, shares});
      asked.settings.set("alpha-bar", folder.path("alpha.npy"));
    }
    const auto card = importPrior(asked, {});
    QVERIFY(card.shape == PriorShape::anySizeOf(3));
    const double scale = pixels == "-1:1" ? 2 : 1;
    if (preserving)
      QVERIFY(std::abs(card.noise->high * scale / std::exp(firstLog + rise * (steps - 1)) - 1) <
              1e-6);
    const auto prior = openPrior(asked.output);
    at::manual_seed(1);
    const auto x = at::rand({2, 3, 6, 5});
    for (const double beta : {0.02, 0.1, 0.77, 5.0}) {
      const double off = difference(prior->denoise(x, beta), exact(x, beta));
      QVERIFY2(off < 2e-5, qPrintable(QString("%1: %2 off").arg(beta).arg(off)));
    }
    const auto two = prior->denoise(x, at::tensor({0.1f, 1.0f}));
    QVERIFY(difference(two[0], exact(x, 0.1)[0]) < 2e-5);
    QVERIFY(difference(two[1], exact(x, 1.0)[1]) < 2e-5);
  }

  void blindNetworksAndRanges() {
    const Folder folder;
    const OwnHome home(folder);
    // blind: a tenth of what differs from grey is noise
    auto asked =
        request(saved(folder, "def forward(self, x):\n    return (x - 0.5) * 0.1\n"), folder);
    asked.settings.set("output", std::string("noise"));
    asked.settings.set("noise-range", std::string("0.01:0.5"));
    importPrior(asked, {});
    const auto x = at::rand({1, 3, 4, 4});
    const auto prior = openPrior(asked.output);
    QVERIFY(difference(prior->denoise(x, 0.1), x - (x - 0.5) * 0.1) < 1e-6);
    // told: shows that beyond the range it is given a quarter of the picture about grey, and 0.5
    asked = request(saved(folder,
                          "def forward(self, x, s):\n    return x * 0 + s.view(-1, 1, 1, 1) "
                          "+ (x - 0.5) * 0.01\n"),
                    folder);
    asked.output = folder.path("told.safetensors");
    asked.settings.set("noise-range", std::string("0.4:0.5"));
    importPrior(asked, {});
    const auto told = openPrior(asked.output);
    QVERIFY(difference(told->denoise(x, 2.0), 0.5 + (x - 0.5) * 0.01) < 1e-5);
    QVERIFY(difference(told->denoise(x, 0.001), 0.4 + (x - 0.5) * 0.01) < 1e-5);
  }

  void nothingRunsWithoutTrust() {
    const Folder folder;
    const OwnHome home(folder);
    auto asked = request(
        saved(folder, "def forward(self, x, s):\n    return 0.5 + (x - 0.5) * 0.1\n"), folder);
    asked.trusted = false;
    VERIFY_ERROR(ErrorKind::Usage, importPrior(asked, {}), "a program", "--trust");
    QCOMPARE(programsKept(folder), std::size_t{0});
    asked.trusted = true;
    asked.output = folder.path("no/such/folder/mine.safetensors");
    VERIFY_ERROR(ErrorKind::Output, importPrior(asked, {}), "no/such/folder");
    QCOMPARE(programsKept(folder), std::size_t{0});
    asked.output = folder.path("mine.safetensors");
    importPrior(asked, {});
    QCOMPARE(programsKept(folder), std::size_t{1});
    openPrior(asked.output);
    // what somebody else sends: the card alone, or one that points elsewhere
    const Folder other;
    const OwnHome otherHome(other);
    VERIFY_ERROR(ErrorKind::Input, openPrior(asked.output), "is not here", "--trust");
    auto file = readSafeTensors(asked.output);
    auto card = nlohmann::json::parse(file.metadata.at("inkling.card"));
    for (const char* name : {"../x.pt", "/x.pt", "", ".x", "a/b"}) {
      card["network"]["script"] = name;
      file.metadata["inkling.card"] = card.dump();
      writeSafeTensors(folder.path("bad.safetensors"), file);
      VERIFY_ERROR(ErrorKind::Input, openPrior(folder.path("bad.safetensors")),
                   "does not name its program");
    }
  }

  void whatItDoesNotDo() {
    const Folder folder;
    const OwnHome home(folder);
    const auto refused = [&](const std::string& forward, const char* shape = "3") {
      auto asked = request(saved(folder, forward), folder);
      asked.settings.set("shape", std::string(shape));
      return test::messageOf(ErrorKind::Input, [&] { importPrior(asked, {}); });
    };
    QVERIFY(refused("def forward(self, x, s):\n    return x.sum()\n").contains("gives scalar"));
    QVERIFY(refused("def forward(self, x, s):\n    return (x, s)\n").contains("gives no tensor"));
    QVERIFY(refused("def forward(self, x, s, t):\n    return x\n").contains("a forward of 3"));
    QVERIFY(refused("def forward(self, x, s):\n    return x * 9\n").contains("is no denoiser"));
    QVERIFY(refused("def forward(self, x, s):\n    return x / 0\n").contains("is no denoiser"));
    QVERIFY(refused("def forward(self, x, s):\n    return torch.conv2d(x, torch.ones([3, 1, 3, "
                    "3]))\n")
                .contains("stopped: "));
    QCOMPARE(programsKept(folder), std::size_t{0});
    auto asked = request(saved(folder, "def forward(self, x):\n    return x\n"), folder);
    asked.settings.set("schedule", std::string("vp"));
    VERIFY_ERROR(ErrorKind::Usage, importPrior(asked, {}), "leave out --schedule");
    asked.settings.set("schedule", std::string("ve"));
    asked.settings.set("shape", std::string());
    VERIFY_ERROR(ErrorKind::Usage, importPrior(asked, {}), "--shape 3,64,64", "--shape 3");
    asked.settings.set("shape", std::string("3"));
    asked.settings.set("levels", std::int64_t{5});
    VERIFY_ERROR(ErrorKind::Usage, importPrior(asked, {}), "of which --levels says nothing");
    asked.settings.set("levels", Keyword{});
    asked.settings.set("weights", std::string("raw"));
    VERIFY_ERROR(ErrorKind::Usage, importPrior(asked, {}), "of which --weights says nothing");
    writeNpy(folder.path("rising.npy"), {{2}, std::vector<double>{0.5, 0.6}});
    asked = request(saved(folder, "def forward(self, x, s):\n    return x\n"), folder);
    asked.settings.set("schedule", std::string("vp"));
    asked.settings.set("alpha-bar", folder.path("rising.npy"));
    VERIFY_ERROR(ErrorKind::Input, importPrior(asked, {}), "must fall from step to step");
  }

  void schedules() {
    const auto ddpm = alphaBar("linear:1e-4:0.02:1000").value();
    QVERIFY(std::abs(ddpm.front() - 0.9999) < 1e-12);
    QVERIFY(std::abs(ddpm.back() / 4.0358e-5 - 1) < 1e-3);  // DDPM's last
    const auto cosine = alphaBar("cosine:1000").value();
    QCOMPARE(cosine.size(), std::size_t{1000});
    QVERIFY(std::abs(cosine[499] - 0.4938) < 1e-3);
    const auto scaled = alphaBar("scaled-linear:0.00085:0.012:1000").value();
    QVERIFY(std::abs(scaled.back() / 0.0046599 - 1) < 1e-3);  // Stable Diffusion's
    for (const char* wrong : {"linear:1e-4:0.02", "linear:0:0.02:10", "linear:1e-4:2:10",
                              "cosine:1", "cosine:x", "cubic:1:2:3", "linear:1e-4:0.02:10.5"})
      QVERIFY2(!alphaBar(wrong), wrong);
  }
};

INKLING_TEST(TorchScriptTest);
#include "torchscript_test.moc"
