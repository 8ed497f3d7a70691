// NCSNv2 and its kin: as the original code computes them, from its checkpoints.
#include "engine/priors/ncsnv2.h"

#include "engine/model/import_options.h"
#include "engine/priors/import_prior.h"
#include "engine/priors/prior_format.h"
#include "engine/priors/tensors.h"
#include "engine/support/npy.h"
#include "engine/support/read_file.h"
#include "engine/support/safetensors.h"
#include "tests/support/torch_files.h"

#include <ATen/ATen.h>
#include <QFileInfo>

using namespace inkling;
using test::Folder;
using test::StateDictionary;

namespace {

ImportRequest request(const std::string& file, const Folder& folder) {
  ImportRequest asked;
  asked.file = file;
  asked.output = folder.path("mine.safetensors");
  asked.name = "mine";
  asked.settings = importOptions().experimentDefaults();
  return asked;
}

/// A checkpoint of the smallest NCSNv2 for 28×28, without levels unless asked for.
class Checkpoint {
 public:
  static constexpr int width = 2;

  Checkpoint() {
    at::manual_seed(3);
    for (const auto& [name, shape] : ncsnv2Tensors("NCSNv2", 1, width))
      put("module." + name, at::randn(shape) * 0.3);
  }
  void put(const std::string& name, const at::Tensor& values) {
    state_.add(name, values.sizes().vec(),
               {values.data_ptr<float>(), values.data_ptr<float>() + values.numel()});
  }
  std::string write(const Folder& folder) const {
    return folder.write("a.pth",
                        test::torchZip(test::pickled::whole(state_.value()), state_.storages()));
  }

 private:
  StateDictionary state_;
};

double relative(const at::Tensor& a, const at::Tensor& b) {
  return a.sizes() == b.sizes() ? ((a - b).norm() / b.norm()).item<double>() : INFINITY;
}

}  // namespace

class Ncsnv2Test : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void originalOutputs_data() {
    QTest::addColumn<QString>("folder");
    const QString own = "tests/data/ncsnv2/", shared = "../shared/testvectors/ncsnv2/";
    QTest::newRow("ncsnv2deepest-64.legacy") << own;
    for (const char* name : {"ncsnv2-28.legacy", "ncsnv2-28.zip", "ncsnv2-32.zip",
                             "ncsnv2deeper-64.zip", "ncsnv2deepest-64.zip"})
      QTest::newRow(name) << shared;
  }
  void originalOutputs() {
    QFETCH(QString, folder);
    const std::string tag = QTest::currentDataTag();
    const auto stem = test::sourceFile(folder.toStdString() + tag.substr(0, tag.find('.')));
    const auto file = test::sourceFile(folder.toStdString() + tag + ".pth");
    if (!QFileInfo::exists(QString::fromStdString(file))) QSKIP("these vectors are not here");
    const auto facts = nlohmann::json::parse(readFile(stem + ".json"));
    const auto x = toTensor(readNpy(stem + ".x.npy")).to(at::kFloat);
    for (const char* weights : {"raw", "ema"}) {
      const Folder output;
      auto asked = request(file, output);
      asked.settings.set("weights", std::string(weights));
      asked.settings.set("shape", std::to_string(x.size(1)) + "," + std::to_string(x.size(2)) +
                                      "," + std::to_string(x.size(3)));
      const auto card = importPrior(asked, {});
      QCOMPARE(card.network.at("kind"), facts.at("architecture"));
      QCOMPARE(card.network.at("width"), facts.at("ngf"));
      QCOMPARE(card.network.at("levels"), facts.at("levels"));
      QCOMPARE(card.training.at("moving_average").get<bool>(), weights == std::string("ema"));
      QVERIFY(std::abs(card.noise->high / facts.at("sigma_begin").get<double>() - 1) < 1e-5);
      QVERIFY(std::abs(card.noise->low / facts.at("sigma_end").get<double>() - 1) < 1e-5);
      const auto prior = openPrior(asked.output);
      const auto wanted = toTensor(readNpy(stem + ".score_" + weights + ".npy")).to(at::kFloat);
      for (std::int64_t i = 0; i < x.size(0); ++i) {
        const auto level = facts.at("sigma").at(static_cast<std::size_t>(i)).get<double>();
        const auto one = x.narrow(0, i, 1);
        const double off = relative(prior->score(one, level), wanted.narrow(0, i, 1));
        qInfo("%s weights, level %g: %.2g off", weights, level, off);
        QVERIFY(off < 1e-5);
        // another level: the nearest one's factor, which is what the network divides by
        const double near = relative(prior->score(one, level * 1.0001), wanted.narrow(0, i, 1));
        QVERIFY(near < 2e-5);
      }
      const auto levels = at::tensor(facts.at("sigma").get<std::vector<double>>(), at::kFloat);
      const auto both = (prior->denoise(x, levels) - x) / levels.view({-1, 1, 1, 1}).square();
      QVERIFY(relative(both, wanted) < 1e-5);
    }
  }

  void whatTheFileDoesNotSay() {
    const Folder folder;
    const Checkpoint checkpoint;
    auto asked = request(checkpoint.write(folder), folder);
    VERIFY_ERROR(ErrorKind::Usage, importPrior(asked, {}), "does not say for which size",
                 "--shape 1,64,64", "--preset");
    asked.settings.set("shape", std::string("3,28,28"));
    VERIFY_ERROR(ErrorKind::Usage, importPrior(asked, {}), "takes 1 channels",
                 "--shape or --preset says 3");
    asked.settings.set("shape", std::string("1,28,28"));
    VERIFY_ERROR(ErrorKind::Usage, importPrior(asked, {}), "does not hold the network's noise",
                 "--levels");
    asked.settings.set("levels", std::int64_t{5});
    asked.settings.set("sigma-begin", 16.0);
    asked.settings.set("sigma-end", 1.0);
    importPrior(asked, {});
    const auto prior = openPrior(asked.output);
    const auto x = at::rand({1, 784});
    // levels 16, 8, 4, 2, 1: the score at 3 is that of the level 4, at 2.7 of 2
    const auto at = [&](double level) { return prior->score(x, level); };
    QVERIFY(relative(at(3), at(4)) < 1e-5 && relative(at(2.7), at(2)) < 1e-5);
    QVERIFY(relative(at(4) * 2, at(2)) < 1e-5);
    QVERIFY(relative(at(100) * 16, at(0.1)) < 1e-4);

    asked.settings.set("shape", std::string("1,27,28"));
    VERIFY_ERROR(ErrorKind::Input, importPrior(asked, {}), "27 is no multiple of 2");
    asked.settings = importOptions().experimentDefaults();
    asked.settings.set("preset", std::string("ncsnv2-mnist"));
    importPrior(asked, {});
    QVERIFY(openPrior(asked.output)->card().shape == PriorShape(1, 28, 28));
    asked.settings.set("levels", std::int64_t{10});
    VERIFY_ERROR(ErrorKind::Usage, importPrior(asked, {}), "--preset is ncsnv2-mnist",
                 "another --levels");
    asked.settings = importOptions().experimentDefaults();
    asked.settings.set("architecture", std::string("ncsnv2deeper"));
    asked.settings.set("shape", std::string("1,28,28"));
    VERIFY_ERROR(ErrorKind::Usage, importPrior(asked, {}), "holds an NCSNv2");
    asked.settings.set("architecture", std::string("plain-denoiser"));
    VERIFY_ERROR(ErrorKind::Input, importPrior(asked, {}), "named as those of NCSNv2");
    asked.settings = importOptions().experimentDefaults();
    asked.settings.set("range", 0.3);
    VERIFY_ERROR(ErrorKind::Usage, importPrior(asked, {}), "of which --range says nothing");
  }

  void levelsInTheFile() {
    const Folder folder;
    Checkpoint checkpoint;
    checkpoint.put("module.sigmas", at::tensor({8.f, 4.f, 2.f}));
    auto asked = request(checkpoint.write(folder), folder);
    asked.settings.set("shape", std::string("1,28,28"));
    QVERIFY(*importPrior(asked, {}).noise == (NoiseRange{2, 8}));
    asked.settings.set("sigma-begin", 9.0);
    VERIFY_ERROR(ErrorKind::Usage, importPrior(asked, {}), "--sigma-begin is 9", "has 8");
    Checkpoint rising;
    rising.put("module.sigmas", at::tensor({2.f, 4.f}));
    asked = request(rising.write(folder), folder);
    asked.settings.set("shape", std::string("1,28,28"));
    VERIFY_ERROR(ErrorKind::Input, importPrior(asked, {}), "do not fall towards zero");
  }

  void otherTensors() {
    const Folder folder;
    Checkpoint more;
    more.put("module.res1.0.conv3.weight", at::zeros({1}));
    auto asked = request(more.write(folder), folder);
    asked.settings.set("preset", std::string("ncsnv2-mnist"));
    VERIFY_ERROR(ErrorKind::Input, importPrior(asked, {}),
                 "as an NCSNv2 it should have no tensor \"res1.0.conv3.weight\"");
    Checkpoint other;
    other.put("module.res1.0.conv1.weight", at::zeros({3, 2, 3, 3}));
    asked.file = other.write(folder);
    VERIFY_ERROR(ErrorKind::Input, importPrior(asked, {}), "\"res1.0.conv1.weight\" should be 2×2",
                 "3×2×3×3");
  }

  void ownFilesThatAreWrong() {
    const Folder folder;
    auto asked = request(Checkpoint().write(folder), folder);
    asked.settings.set("preset", std::string("ncsnv2-mnist"));
    importPrior(asked, {});
    const auto whole = readSafeTensors(asked.output);
    const auto refusedWithout = [&](const std::string& name) {
      auto file = whole;
      file.tensors.erase(name);
      writeSafeTensors(asked.output, file);
      try {
        openPrior(asked.output);
      } catch (const Error& error) {
        return std::string(error.what());
      }
      return std::string();
    };
    QVERIFY(refusedWithout("sigmas").find("lack the tensor \"sigmas\"") != std::string::npos);
    QVERIFY(refusedWithout("end_conv.bias").find("\"end_conv.bias\"") != std::string::npos);
    auto file = whole;
    file.tensors["more"] = file.tensors.at("sigmas");
    writeSafeTensors(asked.output, file);
    VERIFY_ERROR(ErrorKind::Input, openPrior(asked.output), "hold 155 tensors");
  }
};

INKLING_TEST(Ncsnv2Test);
#include "ncsnv2_test.moc"
