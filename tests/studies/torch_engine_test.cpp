// The engine's verbs beside whole runs, and what they make of others' exceptions.
#include "engine/studies/torch_engine.h"

#include "engine/model/error.h"
#include "engine/model/matrix_info.h"
#include "engine/priors/tensors.h"
#include "engine/support/atomic_file.h"
#include "engine/support/blas.h"
#include "tests/test.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <QTemporaryDir>

#include <optional>

using namespace inkling;

class TorchEngineTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void priorScoreIsTheDenoisersAndTakesOneNoiseLevelAnImage() {
    TorchEngine engine;
    PriorScoreRequest request;
    request.prior = "gaussian-mixture:12x12";
    request.x = Array{{2, 12, 12}, std::vector<float>(288, 0.4f)};
    request.sigmas = {0.3, 0.8};
    const auto score = engine.priorScore(request, Cancellation());
    QCOMPARE(score.shape, request.x.shape);
    const auto prior = openPrior(request.prior);
    const auto x = toTensor(request.x).view({2, 144});
    const auto values = toTensor(score).view({2, 144});
    QVERIFY(at::allclose(values[0], prior->score(x, 0.3)[0], 1e-4, 1e-5));
    QVERIFY(at::allclose(values[1], prior->score(x, 0.8)[1], 1e-4, 1e-5));
    request.sigmas = {0.1, 0.2, 0.3};
    VERIFY_ERROR(ErrorKind::Usage, engine.priorScore(request, Cancellation()),
                 "3 noise levels for 2 images");
    request.sigmas = {-1};
    VERIFY_ERROR(ErrorKind::Usage, engine.priorScore(request, Cancellation()), "sigma is -1");
    request.sigmas = {1};
    request.x.shape = {288};
    VERIFY_ERROR(ErrorKind::Input, engine.priorScore(request, Cancellation()), "'x' is 288",
                 "pixels (144)");
    request.x.shape = {2, 9, 16};
    VERIFY_ERROR(ErrorKind::Input, engine.priorScore(request, Cancellation()),
                 "x holds images of 9×16, the prior is for 12×12");
  }

  void channelsMayComeLastInAScore() {
    TorchEngine engine;
    const auto first = at::rand({2, 1, 12, 12}), last = first.permute({0, 2, 3, 1}).contiguous();
    PriorScoreRequest request;
    request.prior = "gaussian-mixture:12x12";
    request.sigmas = {0.3};
    request.x = toArray(first);
    const auto expected = toTensor(engine.priorScore(request, Cancellation()));
    request.x = toArray(last);
    const auto score = engine.priorScore(request, Cancellation());
    QCOMPARE(score.shape, request.x.shape);
    QVERIFY(at::allclose(toTensor(score).permute({0, 3, 1, 2}), expected));
  }

  void onlyLargeProductsWakeTheBlas() {
    TorchEngine engine;
    if (blasThreads() == 0) QSKIP("libtorch's BLAS has no threads of its own here");
    engine.setThreads(1);
    QCOMPARE(at::get_num_threads(), 1);
    QCOMPARE(blasThreads(), 1);
    {
      std::optional<ProductThreads> first(std::in_place, 1e9, 2);
      QCOMPARE(blasThreads(), 2);
      engine.setThreads(1);  // the next verb's, while a factorisation goes on
      QCOMPARE(blasThreads(), 2);
      const ProductThreads second(1e9, 2);
      first.reset();
      QCOMPARE(blasThreads(), 2);
    }
    QCOMPARE(blasThreads(), 1);
    const ProductThreads small(1e6, 2);
    QCOMPARE(blasThreads(), 1);
  }

  void selfTestPasses() {
    TorchEngine engine;
    const auto cases = engine.selfTest("cpu", {}, Cancellation());
    QVERIFY(cases.size() >= 11);
    for (const auto& c : cases)
      QVERIFY2(c.passed, qPrintable(QString::fromStdString(c.name + ": " + c.detail)));
  }

  void whatPredictionKnowsInstead_data() {
    QTest::addColumn<QString>("matrix");
    QTest::addColumn<QString>("instead");
    const QString transforms = "--matrix dct, --matrix hadamard, --matrix dft";
    QTest::newRow("correlated") << "correlated"
                                << "--correlation 0.4, --matrix gaussian, " + transforms +
                                       " or --matrix ill-conditioned.";
    QTest::newRow("mask") << "mask"
                          << "--matrix gaussian, " + transforms + " or --matrix ill-conditioned.";
  }
  /// Each way out is one: with it, all else being as it was set, nothing is refused.
  void whatPredictionKnowsInstead() {
    QFETCH(QString, matrix);
    QFETCH(QString, instead);
    PredictRequest request;
    request.settings = standardOptions().experimentDefaults();
    request.settings.set("prior", std::string("gaussian-mixture:12x12"));
    request.settings.set("matrix", matrix.toStdString());
    request.settings.set("correlation", 0.9);
    request.measurements = {40};
    VERIFY_ERROR(ErrorKind::Usage, TorchEngine().predict(request, Cancellation()),
                 "There is no prediction for this matrix (" + matrix.toStdString() + ")",
                 "What can be predicted: " + instead.toStdString());
    request.settings.set("sign-flips", false);  // then transforms are no way out
    const auto message =
        test::messageOf(ErrorKind::Usage, [&] { TorchEngine().predict(request, Cancellation()); });
    QVERIFY2(!message.contains(QLatin1String("dct")), qPrintable(message));
  }

  /// std::filesystem's own exceptions are about the user's names, not about Inkling's code.
  void aNameThatTheSystemRefusesIsNamed() {
    const QTemporaryDir folder;
    TrainRequest request;
    request.settings = trainOptions().experimentDefaults();
    request.data = {"/nowhere"};
    request.output = folder.filePath("w.safetensors").toStdString();
    request.checkpoint = folder.filePath(QString(300, 'c')).toStdString();
    request.onlyOwn = true;
    writeFile(request.output, "there already");
    VERIFY_ERROR(ErrorKind::Input, TorchEngine().train(request, {}, Cancellation()),
                 "'" + request.checkpoint + "' cannot be used: File name too long.");
  }
};

INKLING_TEST(TorchEngineTest);
#include "torch_engine_test.moc"
