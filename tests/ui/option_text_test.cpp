#include "ui/figures/option_text.h"

#include "engine/model/error.h"
#include "engine/model/solver_info.h"
#include "tests/app/mock_engine.h"
#include "tests/test.h"
#include "ui/session/window_words.h"
#include "ui/session/workbench.h"
#include "ui/setup/setup_panel.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTranslator>

namespace inkling {
namespace {

/// A language without letters: what still has some has not been translated. Places stay as they
/// are, and arguments come into them.
class Blank : public QTranslator {
 public:
  Blank() { QCoreApplication::installTranslator(this); }
  ~Blank() override { QCoreApplication::removeTranslator(this); }
  bool isEmpty() const override { return false; }
  QString translate(const char*, const char* source, const char*, int) const override {
    static const QRegularExpression word(QStringLiteral("(\\{[^}]*\\}|%n)|\\p{L}"));
    QString blank, text = QString::fromUtf8(source);
    qsizetype end = 0;
    for (auto it = word.globalMatch(text); it.hasNext();) {
      const auto found = it.next();
      blank += text.mid(end, found.capturedStart() - end);
      blank += found.captured(1).isEmpty() ? QStringLiteral("_") : found.captured(1);
      end = found.capturedEnd();
    }
    return blank + text.mid(end);
  }
};

bool hasLetters(const QString& text) {
  static const QRegularExpression letter(QStringLiteral("\\p{L}"));
  return text.contains(letter);
}

/// Every text that a widget and those in it show or tell.
QStringList textsOf(const QWidget* top) {
  QStringList texts;
  for (auto* widget : top->findChildren<QWidget*>()) {
    texts << widget->toolTip() << widget->whatsThis() << widget->accessibleName()
          << widget->accessibleDescription();
    if (const auto* label = qobject_cast<QLabel*>(widget)) texts << label->text();
    if (const auto* button = qobject_cast<QAbstractButton*>(widget)) texts << button->text();
    if (const auto* box = qobject_cast<QGroupBox*>(widget)) texts << box->title();
    if (const auto* line = qobject_cast<QLineEdit*>(widget)) texts << line->text();
    if (const auto* list = qobject_cast<QComboBox*>(widget))
      for (int i = 0; i < list->count(); ++i)
        texts << list->itemText(i);
  }
  return texts;
}

}  // namespace

class OptionTextTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyTextOfTheSetupIsTranslated() {
    const Blank blank;
    auto engine = std::make_shared<test::MockEngine>();
    Workbench workbench([engine] { return engine; });
    workbench.setLive(false);
    SetupPanel panel(workbench);
    QVERIFY(QTest::qWaitFor([&] { return workbench.state() == Workbench::State::Idle; }));
    // names of files, devices and what a person has: they have no translation
    QStringList names;
    for (const auto& option : standardOptions().options())
      if (option.type == OptionType::Text && !formatValue(option, option.defaultValue).empty())
        names << QString::fromStdString(formatValue(option, option.defaultValue));
    for (const auto& each : workbench.priors())
      names << QString::fromStdString(each.name);
    int seen = 0;
    for (auto text : textsOf(&panel)) {
      for (const auto& name : names)
        text.remove(name);
      seen += !text.isEmpty();
      QVERIFY2(!hasLetters(text), qPrintable(text));
    }
    QVERIFY2(seen > 200, qPrintable(QString::number(seen)));
  }

  void everyTextOfTheTableIsThere() {
    const auto texts = standardOptions().texts();
    const Blank blank;
    for (const auto& text : texts)
      QVERIFY2(!hasLetters(optionText(text)), text.c_str());
    QVERIFY(texts.size() > 70);
  }

  void undoAndRefusalsAreTranslated() {
    const Blank blank;
    auto engine = std::make_shared<test::MockEngine>();
    Workbench workbench([engine] { return engine; });
    SetupPanel panel(workbench);
    for (const auto& option : standardOptions().options()) {
      if (option.scope != OptionScope::Experiment) continue;
      auto* row = panel.row(option.name);
      auto* line = row->findChild<QLineEdit*>();
      if (!line || option.type == OptionType::Text) continue;
      line->setText(QStringLiteral("?!"));
      Q_EMIT line->editingFinished();
      const auto problem = row->findChild<QLabel*>(QStringLiteral("problem"))->text();
      QVERIFY2(problem.contains(QStringLiteral("?!")), qPrintable(problem));
      QVERIFY2(!hasLetters(problem), qPrintable(problem));
      const double middle = (option.minimum + option.maximum) / 2;
      workbench.document().set(
          {}, option.name, option.type == OptionType::Integer ? Value(std::int64_t{2}) : middle);
      const auto undo = workbench.document().history().undoText();
      QVERIFY2(!undo.isEmpty() && !hasLetters(undo), qPrintable(undo));
    }
  }

  void captionsAreThoseOfTheValue() {
    const auto& table = standardOptions();
    const auto caption = [&](const char* name, const Value& value) {
      return captionOf(table.require(name), value);
    };
    QCOMPARE(caption("noise", 0.05), QStringLiteral("noise σ = 0.05"));
    QCOMPARE(caption("bits", std::int64_t{3}), QStringLiteral("3-bit measurements"));
    QCOMPARE(caption("bits", Keyword{}), QStringLiteral("Linear measurements"));
    QCOMPARE(caption("dither", 0.0), QString());
    QCOMPARE(caption("dither", 0.1), QStringLiteral("dither 0.1"));
    QCOMPARE(caption("dither", Keyword{}), QStringLiteral("dither auto"));
    QCOMPARE(caption("samples", std::int64_t{1}), QString());
    QCOMPARE(caption("samples", std::int64_t{8}), QStringLiteral("8 posterior samples"));
    QCOMPARE(caption("prior", std::string("/models/faces.safetensors")),
             QStringLiteral("prior faces"));
    QCOMPARE(caption("threads", std::int64_t{2}), QString());
  }

  void theWindowHasWordsOfItsOwn() {
    const Error error(ErrorKind::Usage, "{option} is {value}: take {advice}, or {linear}.",
                      {{"option", OptionName{"beta-max"}},
                       {"value", -1.5},
                       {"advice", SettingAdvice{"device", "cpu"}},
                       {"linear", SettingAdvice{"bits", "linear"}}});
    QCOMPARE(QString::fromUtf8(error.what()),
             QStringLiteral("--beta-max is -1.5: take --device cpu, or --bits linear."));
    QCOMPARE(errorText(error), QStringLiteral("“Highest noise level” is -1.5: take “Device: cpu”, "
                                              "or “Bits: linear”."));
    QCOMPARE(messageText(Message("{option}", {{"option", OptionName{"learning-rate"}}})),
             QStringLiteral("“Learning rate”"));
    QCOMPARE(errorText(std::runtime_error("plain")), QStringLiteral("plain"));
  }
};

INKLING_TEST(OptionTextTest);

}  // namespace inkling

#include "option_text_test.moc"
