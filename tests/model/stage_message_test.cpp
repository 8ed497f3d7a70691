#include "engine/model/stage_message.h"

#include "tests/test.h"

using namespace inkling;

namespace {

/// Every text in brackets, so that it is seen what a catalog is asked for.
struct Bracketed final : MessageWords {
  std::string text(const std::string& code) const override { return "[" + code + "]"; }
};

}  // namespace

class StageMessageTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void placesAreFilled_data() {
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("asked");
    QTest::newRow("alone") << "Drawing images from the prior"
                           << "[Drawing images from the prior]";
    QTest::newRow("size") << "Gaussian matrix, 200×784"
                          << "[[Gaussian matrix], 200×784]";
    QTest::newRow("waiting") << "Waiting for: Eigendecomposition of AAᵀ, 40×40"
                             << "[Waiting for: [[Eigendecomposition of AAᵀ], 40×40]]";
    QTest::newRow("file") << "Reading photos, of 2026.tar"
                          << "[Reading photos, of 2026.tar]";
    QTest::newRow("cell") << "cell 3 of 12"
                          << "[cell 3 of 12]";
    QTest::newRow("method of a cell") << "cell 3 of 12, qcs-sgm+"
                                      << "[[cell 3 of 12], qcs-sgm+]";
    QTest::newRow("method") << "qcs-sgm"
                            << "[qcs-sgm]";
  }
  void placesAreFilled() {
    QFETCH(QString, stage);
    QFETCH(QString, asked);
    const auto message = stageMessage(stage.toStdString());
    QCOMPARE(QString::fromStdString(render(message, Bracketed())), asked);
    QCOMPARE(QString::fromStdString(render(message)), stage);  // in English it is what it was
  }
};

INKLING_TEST(StageMessageTest);

#include "stage_message_test.moc"
