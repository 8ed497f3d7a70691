// What can be undone, and what that may cost.
#include "ui/session/document.h"

#include "tests/app/mock_engine.h"
#include "tests/test.h"
#include "ui/setup/option_row.h"

#include <QSignalSpy>
#include <QSlider>

using namespace inkling;
using test::mockImage;

namespace {

std::vector<ImageSource> pictures(int count, int phase, const ImageShape& shape = {3, 64, 64}) {
  std::vector<ImageSource> made;
  for (int i = 0; i < count; ++i)
    made.emplace_back(EmbeddedSource{std::to_string(i), mockImage(phase + i, shape)});
  return made;
}

std::size_t bytesOf(const std::vector<ImageSource>& images) {
  std::size_t bytes = 0;
  for (const auto& each : images)
    bytes += std::get<EmbeddedSource>(each).image->pixels.size() * sizeof(float);
  return bytes;
}

const Image* first(const Document& document) {
  return &*std::get<EmbeddedSource>(document.experiment().images.front()).image;
}

void setNoise(Document& document, int step) {
  document.set({}, "noise", 0.001 * step);
}

class DocumentTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void editsShareThePictures() {
    Document document;
    document.setImages(pictures(100, 0), QStringLiteral("Choose images"));
    const auto* kept = first(document);
    const auto copy = document.experiment();
    setNoise(document, 3);
    QCOMPARE(first(document), kept);
    document.history().undo();
    QCOMPARE(first(document), kept);
    QCOMPARE(&*std::get<EmbeddedSource>(copy.images.front()).image, kept);
    auto equal = pictures(100, 0);  // of their own pixels
    document.setImages(equal, QStringLiteral("Choose the same"));
    QCOMPARE(document.history().count(), 2);  // nothing has changed, and the redo is still there
  }

  void whoKeepsAReferenceSeesEveryChange() {
    Document document;
    const auto& e = document.experiment();
    const int drag = document.newGesture();
    for (int i = 1; i <= 3; ++i)
      document.set({}, "noise", 0.001 * i, drag);
    QCOMPARE(e.settings.real("noise"), 0.003);
    document.history().undo();
    QCOMPARE(e.settings.real("noise"), Experiment::defaults().settings.real("noise"));
    auto other = Experiment::defaults();
    other.settings.set("noise", 0.7);
    document.reset(other);
    QCOMPARE(e.settings.real("noise"), 0.7);
  }

  void theOldestStepsGo() {
    Document document;
    const auto some = pictures(4, 0);
    document.setHistoryBudget(10 * bytesOf(some));
    for (int i = 0; i < 100; ++i)
      document.setImages(pictures(4, 10 * i), QStringLiteral("Choose images %1").arg(i));
    const int kept = document.history().count();
    QVERIFY2(kept >= 5 && kept <= 11, qPrintable(QString::number(kept)));
    QCOMPARE(document.history().undoText(), QStringLiteral("Choose images 99"));
    for (int i = 0; i < kept; ++i)
      document.history().undo();
    QVERIFY(!document.history().canUndo());
    QVERIFY(document.experiment().images == pictures(4, 10 * (99 - kept)));
    while (document.history().canRedo())
      document.history().redo();
    QVERIFY(document.experiment().images == pictures(4, 990));
  }

  void picturesThatStayCostNothing() {
    Document document;
    document.setImages(pictures(100, 0), QStringLiteral("Choose images"));
    document.setHistoryBudget(2'000'000);  // less than the pictures
    for (int i = 1; i <= 50; ++i)
      setNoise(document, i);
    QVERIFY2(document.history().count() >= 50,
             qPrintable(QString::number(document.history().count())));
  }

  void smallStepsAreBoundedToo() {
    Document document;
    document.setHistoryBudget(1'000'000);
    for (int i = 1; i <= 1000; ++i)
      setNoise(document, i);
    QVERIFY(document.history().count() < 500);
    QVERIFY(document.history().count() > 10);
    document.history().undo();
    QCOMPARE(document.experiment().settings.real("noise"), 0.999);
  }

  void theLastStepStays() {
    Document document;
    document.setImages(pictures(4, 0), QStringLiteral("Choose"));
    document.setHistoryBudget(1);
    document.setImages(pictures(4, 10), QStringLiteral("Choose others"));
    QCOMPARE(document.history().count(), 1);
    document.history().undo();
    QVERIFY(document.experiment().images == pictures(4, 0));
  }

  void nobodyNotices() {
    Document document;
    setNoise(document, 1);
    document.history().setClean();
    const auto plain = [&] {
      Document other;
      other.setHistoryBudget(1);
      setNoise(other, 1);
      setNoise(other, 2);
      return other.history().count();
    };
    QCOMPARE(plain(), 1);
    setNoise(document, 2);
    QSignalSpy clean(&document.history(), &QUndoStack::cleanChanged),
        can(&document.history(), &QUndoStack::canUndoChanged);
    document.setHistoryBudget(1);
    setNoise(document, 3);
    QCOMPARE(document.history().count(), 1);
    QVERIFY(clean.isEmpty());
    for (const auto& told : can)
      QVERIFY(told[0].toBool());
    document.history().undo();  // to what was never saved
    QVERIFY(!document.history().isClean());
  }

  void whatWasSavedIsStillKnown() {
    Document document;
    for (int i = 1; i <= 20; ++i)
      setNoise(document, i);
    document.history().setClean();
    setNoise(document, 21);
    document.setHistoryBudget(30'000);
    setNoise(document, 22);
    QVERIFY(document.history().count() < 20);
    QVERIFY(document.history().count() >= 3);
    document.history().undo();
    QVERIFY(!document.history().isClean());
    document.history().undo();
    QVERIFY(document.history().isClean());
    QCOMPARE(document.experiment().settings.real("noise"), 0.02);
  }

  void stepsOfTheKeyboardAreOne() {
    Document document;
    OptionRow row(standardOptions().require("noise"));
    connect(&row, &OptionRow::edited, &document,
            [&](const std::string& name, const Value& value, int gesture) {
              document.set({}, name, value, gesture);
            });
    auto* slider = row.findChild<QSlider*>();
    const auto before = document.experiment();
    for (int i = 0; i < 30; ++i)
      QTest::keyClick(slider, Qt::Key_Right);
    QTest::keyClick(slider, Qt::Key_PageUp);
    QCOMPARE(document.history().count(), 1);
    const auto held = document.experiment();
    QVERIFY(held != before);
    QFocusEvent left(QEvent::FocusOut);
    QCoreApplication::sendEvent(slider, &left);
    QTest::keyClick(slider, Qt::Key_Left);
    QTest::keyClick(slider, Qt::Key_Left);
    QCOMPARE(document.history().count(), 2);
    slider->setSliderDown(true);
    slider->setValue(slider->value() - 7);
    slider->setValue(slider->value() - 7);
    slider->setSliderDown(false);
    QCOMPARE(document.history().count(), 3);
    QTest::keyClick(slider, Qt::Key_Left);
    QCOMPARE(document.history().count(), 4);
    slider->setValue(slider->value() - 7);  // by no hand
    QCOMPARE(document.history().count(), 5);
    slider->setValue(slider->value() - 7);
    QCOMPARE(document.history().count(), 6);
    for (int i = 0; i < 5; ++i)
      document.history().undo();
    QVERIFY(document.experiment() == held);
    document.history().undo();
    QVERIFY(document.experiment() == before);
  }

  void twoSlidersAreTwoSteps() {
    Document document;
    OptionRow noise(standardOptions().require("noise")), bits(standardOptions().require("bits"));
    for (auto* row : {&noise, &bits}) {
      row->setValue(document.experiment().settings.at(row->option().name));
      connect(row, &OptionRow::edited, &document,
              [&](const std::string& name, const Value& value, int gesture) {
                document.set({}, name, value, gesture);
              });
    }
    for (int i = 0; i < 2; ++i)
      for (auto* row : {&noise, &bits})
        QTest::keyClick(row->findChild<QSlider*>(), Qt::Key_Right);
    QCOMPARE(document.history().count(), 4);
  }
};

INKLING_TEST(DocumentTest);

}  // namespace

#include "document_test.moc"
