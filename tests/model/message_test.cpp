#include "engine/model/message.h"

#include "engine/model/error.h"
#include "tests/test.h"

namespace inkling {
namespace {

class WindowWords : public MessageWords {
 public:
  std::string text(const std::string& code) const override {
    return code == "{file} holds no images." ? "Keine Bilder in {file}." : code;
  }
  std::string option(const OptionName& option) const override { return "<" + option.name + ">"; }
  std::string setting(const SettingAdvice& advice) const override {
    return advice.option + ": " + advice.value;
  }
};

class MessageTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void placesAreFilled() {
    const Message m("{file} has {count} of {share} and {count} again.",
                    {{"file", "a.npy"}, {"count", std::int64_t{3}}, {"share", 0.5}});
    QCOMPARE(render(m), std::string("a.npy has 3 of 0.5 and 3 again."));
  }

  void whatIsNoPlaceStands() {
    QCOMPARE(render(Message("{{x}} {unknown} { {", {})), std::string("{x} {unknown} { {"));
    // a value is not looked into
    QCOMPARE(render(Message("{a}", {{"a", "{b}"}, {"b", "no"}})), std::string("{b}"));
  }

  void eachEdgeSpeaksItsOwnWay() {
    const Error e(ErrorKind::Usage, "{option} is too large: try {advice}.",
                  {{"option", OptionName{"noise"}}, {"advice", SettingAdvice{"device", "cpu"}}});
    QCOMPARE(e.what(), "--noise is too large: try --device cpu.");
    QCOMPARE(render(e.message(), WindowWords()),
             std::string("<noise> is too large: try device: cpu."));
  }

  void textsAreTranslatedAlsoInsideOthers() {
    const Message inner("{file} holds no images.", {{"file", "a.idx"}});
    const Error outer(ErrorKind::Input, "Training: {reason}", {{"reason", nested(inner)}});
    QCOMPARE(outer.what(), "Training: a.idx holds no images.");
    QCOMPARE(render(outer.message(), WindowWords()),
             std::string("Training: Keine Bilder in a.idx."));
  }

  void anErrorKeepsItsCode() {
    try {
      throw Error(ErrorKind::Input, "{file} holds no images.", {{"file", "b"}});
    } catch (const Error& e) {
      QCOMPARE(e.message().code, std::string("{file} holds no images."));
      const auto* file = e.message().find("file");
      QVERIFY(file && std::get<std::string>(*file) == "b");
      QVERIFY(!e.message().find("place"));
    }
  }
};

INKLING_TEST(MessageTest);

}  // namespace
}  // namespace inkling

#include "message_test.moc"
