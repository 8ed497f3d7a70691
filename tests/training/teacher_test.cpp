// A prior's denoised images in place of clean ones.
#include "engine/training/teacher.h"

#include "engine/priors/card.h"
#include "engine/priors/prior.h"
#include "tests/training/support.h"

using namespace inkling;
using namespace inkling::test;

class TeacherTest : public QObject, protected TrainingFolder {
  Q_OBJECT

 private Q_SLOTS:
  void itsShareFallsWithTheNoise() {
    auto settings = trainOptions().experimentDefaults();
    QVERIFY(!Teacher::from(settings, {1, 8, 8}, at::kCPU));
    settings.set("teacher", std::string("gaussian-mixture:8x8"));
    settings.set("teacher-share", 0.8);
    settings.set("teacher-noise-min", 0.02);
    settings.set("teacher-noise-max", 0.5);
    const auto teacher = Teacher::from(settings, {1, 8, 8}, at::kCPU);
    QVERIFY(teacher);
    at::manual_seed(1);
    const auto x = at::rand({4, 64});
    const auto beta = at::tensor({0.05f, 0.5f, 0.9f, 2.0f});
    const auto noisy = x + at::randn_like(x) * beta.view({-1, 1});
    const auto denoised = openPrior("gaussian-mixture:8x8")->denoise(noisy, beta);
    const auto target = teacher->target(x, noisy, beta);
    for (int i = 0; i < 3; ++i) {
      const double level = beta[i].item<double>();
      const double share = 0.8 / (1 + std::pow(level / 0.5, 4)) / (1 + std::pow(0.02 / level, 4));
      QVERIFY(at::allclose(target[i], x[i] + share * (denoised[i] - x[i]), 1e-4, 1e-5));
      QVERIFY(!at::allclose(target[i], x[i], 1e-3, 1e-3));
    }
    QVERIFY(target[3].equal(x[3]));  // its share is 0.003
    for (double level : {3.0, 0.005})
      QVERIFY(teacher->target(x, noisy, at::full({4}, level)).equal(x));
  }

  /// The teacher knows other images: who learns from it alone is worse on these, and nearer to it.
  void whatItTeachesIsLearned() {
    auto alone = request("alone");
    alone.settings.set("steps", std::int64_t{200});
    auto taught = request("taught");
    taught.settings = alone.settings;
    taught.settings.set("teacher", std::string("gaussian-mixture:4x4"));
    taught.settings.set("teacher-share", 1.0);
    taught.settings.set("teacher-noise-min", 1e-4);
    taught.settings.set("teacher-noise-max", 100.0);
    train(alone, ignore, Cancellation());
    train(taught, ignore, Cancellation());
    const auto teacher = openPrior("gaussian-mixture:4x4");
    at::manual_seed(1);
    const auto noisy = toTensor(bars()).view({-1, 16}) + 0.5 * at::randn({240, 16});
    const auto wanted = teacher->denoise(noisy, 0.5);
    const auto distance = [&](const std::string& file) {
      return (openPrior(file)->denoise(noisy, 0.5) - wanted).square().mean().item<double>();
    };
    QVERIFY2(distance(taught.output) < 0.5 * distance(alone.output),
             qPrintable(
                 QStringLiteral("%1 %2").arg(distance(taught.output)).arg(distance(alone.output))));
    const auto card = readPriorCard(taught.output);
    QVERIFY(card.training.at("teacher").at("share") == 1.0);
    QVERIFY(card.training.at("teacher").at("name") == "gaussian-mixture:4x4");
    QVERIFY(!readPriorCard(alone.output).training.contains("teacher"));

    std::swap(taught.checkpoint, alone.checkpoint);  // neither goes on with the other's
    for (auto* other : {&taught, &alone}) {
      other->output = file("other.safetensors");
      VERIFY_ERROR(ErrorKind::Input, train(*other, ignore, Cancellation()), "another teacher");
    }
  }

  void refusesTeachersThatCannot() {
    auto asked = request("refused");
    asked.settings.set("teacher", std::string("gaussian-mixture:8x8"));
    VERIFY_ERROR(ErrorKind::Input, train(asked, ignore, Cancellation()), "4");
    asked.settings.set("teacher", std::string("nobody"));
    VERIFY_ERROR(ErrorKind::Input, train(asked, ignore, Cancellation()), "nobody");
    asked.settings.set("teacher", std::string("gaussian-mixture:4x4"));
    asked.settings.set("teacher-noise-max", 0.001);
    VERIFY_ERROR(ErrorKind::Usage, train(asked, ignore, Cancellation()), "teacher-noise-min");
    auto ncsnv2 = ncsnv2Request("refused-ncsnv2");
    ncsnv2.settings.set("teacher", std::string("gaussian-mixture:4x4"));
    VERIFY_ERROR(ErrorKind::Usage, train(ncsnv2, ignore, Cancellation()), "ncsnv2");
  }
};

INKLING_TEST(TeacherTest);

#include "teacher_test.moc"
