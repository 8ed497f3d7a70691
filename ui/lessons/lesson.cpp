#include "ui/lessons/lesson.h"

#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "ui/figures/option_text.h"
#include "ui/images/gallery_pictures.h"

#include <QRegularExpression>

#include <algorithm>
#include <initializer_list>

namespace inkling {
namespace {

using Json = nlohmann::json;

/// Reads with the lesson's name in every complaint.
class Reader {
 public:
  Reader(std::string name, const FindScene& scenes) : name_(std::move(name)), scenes_(scenes) {}

  Lesson lesson(const Json& json) const {
    onlyKeys(json, {"title", "text", "scene", "experiment", "control", "question"});
    Lesson made;
    made.id = QString::fromStdString(name_);
    made.title = spoken(json, "title");
    made.text = paragraphs(json, "text");
    made.scene = text(json, "scene").toStdString();
    const auto* words = scenes_(made.scene);
    if (!words)
      throw Error(ErrorKind::Input,
                  "The lesson {lesson} has the scene {scene}, which there is not.",
                  {{"lesson", name_}, {"scene", made.scene}});
    made.experiment = experiment(field(json, "experiment"));
    made.control = control(field(json, "control"), *words);
    made.question = question(field(json, "question"));
    for (int i = 0; i < static_cast<int>(made.control.values.size()); ++i)
      valid(experimentAt(made, i));
    for (const auto& each : {made.text, made.question.text, made.question.reveal})
      placesAreFilled(each, *words);
    return made;
  }

 private:
  const Json& field(const Json& json, const char* key) const {
    if (!json.is_object() || !json.contains(key))
      throw Error(ErrorKind::Input, "The lesson {lesson} has no {key}.",
                  {{"lesson", name_}, {"key", key}});
    return json.at(key);
  }
  [[noreturn]] void wrong(const char* key, const char* wanted) const {
    throw Error(ErrorKind::Input, "In the lesson {lesson} {key} must be {wanted}.",
                {{"lesson", name_}, {"key", key}, {"wanted", wanted}});
  }
  void onlyKeys(const Json& json, std::initializer_list<const char*> known) const {
    if (!json.is_object()) wrong("each part", "an object");
    for (const auto& [key, value] : json.items())
      if (std::find(known.begin(), known.end(), key) == known.end())
        throw Error(ErrorKind::Input, "The lesson {lesson} has the unknown key {key}.",
                    {{"lesson", name_}, {"key", key}});
  }
  QString text(const Json& json, const char* key) const {
    const auto& value = field(json, key);
    if (!value.is_string() || value.get<std::string>().empty()) wrong(key, "a text");
    return QString::fromStdString(value.get<std::string>());
  }
  /// A text for the reader, in the language of the program.
  QString spoken(const Json& json, const char* key) const {
    return optionText(text(json, key).toStdString());
  }
  std::vector<QString> texts(const Json& json, const char* key) const {
    const auto& value = field(json, key);
    if (!value.is_array() || value.empty()) wrong(key, "a list of texts");
    std::vector<QString> found;
    for (const auto& each : value) {
      if (!each.is_string()) wrong(key, "a list of texts");
      found.push_back(QString::fromStdString(each.get<std::string>()));
    }
    return found;
  }
  QString paragraphs(const Json& json, const char* key) const {
    QStringList found;
    for (const auto& paragraph : texts(json, key))
      found << optionText(paragraph.toStdString());
    return found.join(QStringLiteral("\n\n"));
  }
  std::int64_t whole(const Json& json, const char* key) const {
    const auto& value = field(json, key);
    if (!value.is_number_integer()) wrong(key, "a whole number");
    return value.get<std::int64_t>();
  }

  /// As the command line would read it: with the table's own complaint.
  Value parsed(const std::string& option, const Json& value) const {
    return inLesson([&] {
      return standardOptions().parse(option,
                                     value.is_string() ? value.get<std::string>() : value.dump());
    });
  }
  template <typename Act>
  auto inLesson(const Act& act) const -> decltype(act()) {
    try {
      return act();
    } catch (const Error& error) {
      throw Error(ErrorKind::Input, "In the lesson {lesson}: {reason}",
                  {{"lesson", name_}, {"reason", nested(error.message())}});
    }
  }
  void valid(const Experiment& experiment) const {
    inLesson([&] { validate(experiment); });
  }

  Experiment experiment(const Json& json) const {
    onlyKeys(json, {"images", "settings", "methods"});
    auto e = Experiment::defaults();
    for (const auto& image : texts(json, "images"))
      e.images.emplace_back(picture(image));
    const auto& settings = field(json, "settings");
    if (!settings.is_object()) wrong("settings", "an object");
    for (const auto& [key, value] : settings.items())
      e.settings.set(key, parsed(key, value));
    const auto& methods = field(json, "methods");
    if (!methods.is_array() || methods.empty()) wrong("methods", "a list of methods");
    for (const auto& each : methods)
      e.methods.push_back(method(each));
    return e;
  }
  Method method(const Json& json) const {
    const auto id = text(json, "method").toStdString();
    auto made = inLesson([&] { return makeMethod(id); });
    for (const auto& [key, value] : json.items())
      if (key != "method") made.settings.set(key, parsed(key, value));
    inLesson([&] { validate(made); });
    return made;
  }
  EmbeddedSource picture(const QString& name) const {
    const auto digit = QStringLiteral("digit-");
    bool number = false;
    const int which = name.mid(digit.size()).toInt(&number);
    if (name.startsWith(digit) && number && which >= 0 && which <= 9) return galleryDigit(which);
    if (name == QLatin1String("photograph")) return galleryPhotograph();
    if (name == QLatin1String("portrait")) return galleryPortrait();
    throw Error(ErrorKind::Input, "The lesson {lesson} has the image {image}, which there is not.",
                {{"lesson", name_}, {"image", name.toStdString()}});
  }

  LessonControl control(const Json& json, const SceneWords& words) const {
    onlyKeys(json, {"name", "label", "values", "first"});
    LessonControl made;
    made.name = text(json, "name").toStdString();
    made.label = spoken(json, "label");
    made.isOption = standardOptions().find(made.name) != nullptr;
    if (!made.isOption && std::find(words.parameters.begin(), words.parameters.end(), made.name) ==
                              words.parameters.end())
      throw Error(ErrorKind::Input,
                  "The lesson {lesson} turns {name}, which is no setting and none of its scene's.",
                  {{"lesson", name_}, {"name", made.name}});
    const auto& values = field(json, "values");
    if (values.is_object()) {
      onlyKeys(values, {"from", "to"});
      for (auto i = whole(values, "from"); i <= whole(values, "to"); ++i)
        made.values.emplace_back(i);
    } else if (values.is_array()) {
      for (const auto& each : values)
        made.values.push_back(made.isOption ? parsed(made.name, each) : Value(number(each)));
    }
    if (made.values.size() < 2) wrong("values", "a list of two values or more");
    made.first = static_cast<int>(whole(json, "first"));
    if (made.first < 0 || made.first >= static_cast<int>(made.values.size()))
      wrong("first", "the place of one of the values, counted from 0");
    return made;
  }
  std::int64_t number(const Json& json) const {
    if (!json.is_number_integer()) wrong("values", "whole numbers");
    return json.get<std::int64_t>();
  }
  LessonQuestion question(const Json& json) const {
    onlyKeys(json, {"text", "answers", "right", "reveal"});
    LessonQuestion made;
    made.text = spoken(json, "text");
    for (const auto& answer : texts(json, "answers"))
      made.answers.push_back(optionText(answer.toStdString()));
    made.right = static_cast<int>(whole(json, "right"));
    if (made.right < 0 || made.right >= static_cast<int>(made.answers.size()))
      wrong("right", "the place of one of the answers, counted from 0");
    made.reveal = spoken(json, "reveal");
    return made;
  }

  void placesAreFilled(const QString& written, const SceneWords& words) const {
    for (const auto& place : placesOf(written)) {
      const bool fact =
          std::find(words.facts.begin(), words.facts.end(), place) != words.facts.end();
      if (!fact && !standardOptions().find(place))
        throw Error(ErrorKind::Input, "In the lesson {lesson} nothing fills the place {place}.",
                    {{"lesson", name_}, {"place", place}});
    }
  }

  std::string name_;
  const FindScene& scenes_;
};

const QRegularExpression& placePattern() {
  static const QRegularExpression pattern(QStringLiteral("\\{([a-z+-]+)\\}"));
  return pattern;
}

}  // namespace

Lesson lessonFromJson(std::string_view json, const std::string& name, const FindScene& scenes) {
  return Reader(name, scenes).lesson(parseJson(json, name));
}

std::vector<std::string> placesOf(const QString& text) {
  std::vector<std::string> places;
  for (auto found = placePattern().globalMatch(text); found.hasNext();)
    places.push_back(found.next().captured(1).toStdString());
  return places;
}

QString filledIn(const QString& text, const std::function<QString(const std::string&)>& valueOf) {
  QString made;
  qsizetype from = 0;
  for (auto found = placePattern().globalMatch(text); found.hasNext();) {
    const auto match = found.next();
    made += text.mid(from, match.capturedStart() - from);
    made += valueOf(match.captured(1).toStdString());
    from = match.capturedEnd();
  }
  return made + text.mid(from);
}

Experiment experimentAt(const Lesson& lesson, int position) {
  auto e = lesson.experiment;
  if (lesson.control.isOption)
    e.settings.set(lesson.control.name,
                   lesson.control.values.at(static_cast<std::size_t>(position)));
  return e;
}

}  // namespace inkling
