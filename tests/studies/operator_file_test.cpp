// Own measurements whose matrix is an operator's file, as a chain of artefacts.
#include "engine/support/operator_file.h"

#include "engine/model/matrix_info.h"
#include "engine/support/npy.h"
#include "tests/studies/support.h"
#include "tests/test.h"

#include <ATen/ATen.h>
#include <QTemporaryDir>

#include <filesystem>

namespace inkling {

namespace fs = std::filesystem;

class OwnOperatorTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  /// Message passing's theory is trusted where Inkling has drawn rows and signs, and only there.
  void whatIsDrawnIsKnown() {
    for (const char* kind : {"dct", "mask"}) {
      auto drawn = small();
      drawn.settings.set("matrix", std::string(kind));
      ArtefactChain chain;
      const auto problem = chain.problem(drawn, {}, {});
      auto described = *problem.matrix->description();
      const auto own = chain.problem(ownExperiment(described), {}, {});
      QCOMPARE(own.randomLooking, problem.randomLooking);
      QCOMPARE(own.randomLooking, std::string(kind) == "dct");
      QCOMPARE(own.matrix->cacheKey(), problem.matrix->cacheKey());
      described.seed.reset();
      QVERIFY(!chain.problem(ownExperiment(described), {}, {}).randomLooking);
    }
  }

  void anEditedFileIsReadAgain() {
    OperatorDescription described{"dct", {1, 12, 12}, {4, 5, 6}, "", std::nullopt};
    const auto e = ownExperiment(described);
    ArtefactChain chain;
    const auto first = chain.problem(e, {}, {});
    QVERIFY(chain.problem(e, {}, {}).matrix == first.matrix);
    const auto time = fs::last_write_time(path("own.json"));
    described.rows = {4, 5, 7};
    writeOperatorFile(path("own.json"), described);  // of the same size
    fs::last_write_time(path("own.json"), time);
    const auto second = chain.problem(e, {}, {});
    QVERIFY(second.matrix != first.matrix);
    QVERIFY(second.matrix->description()->rows == described.rows);
    fs::remove(path("own.json"));
    VERIFY_ERROR(ErrorKind::Input, chain.problem(e, {}, {}), "own.json", "does not exist");
  }

  void itsImageIsThePriors() {
    const OperatorDescription other{"dct", {1, 9, 16}, {4, 5, 6}, "", std::nullopt};
    ArtefactChain chain;
    VERIFY_ERROR(ErrorKind::Input, chain.problem(ownExperiment(other), {}, {}), "own.json", "9×16",
                 "12×12");
  }

 private:
  std::string path(const char* name) const { return folder_.filePath(name).toStdString(); }

  Experiment ownExperiment(const OperatorDescription& described) const {
    writeOperatorFile(path("own.json"), described);
    const auto m = static_cast<std::int64_t>(described.rows.size());
    writeNpy(path("y.npy"), {{m}, std::vector<float>(described.rows.size(), 1)});
    auto e = small();
    e.images.clear();
    takeMatrixFile(e.settings, path("own.json"));
    e.ownMeasurements = OwnMeasurements{path("y.npy"), "", "", "", ""};
    return e;
  }

  QTemporaryDir folder_;
};

INKLING_TEST(OwnOperatorTest);

}  // namespace inkling

#include "operator_file_test.moc"
