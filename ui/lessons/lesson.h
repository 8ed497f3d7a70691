// A lesson as data: what it says, what it shows, what one can turn, and what it asks.
#pragma once

#include "engine/model/experiment.h"

#include <QString>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// The one thing that can be turned: an option of the experiment, or a parameter that the scene has
/// of its own, which is a whole number.
struct LessonControl {
  std::string name;
  QString label;
  std::vector<Value> values;  ///< one after the other; two and more
  int first = 0;              ///< index of the one that it begins with
  bool isOption = false;
};

struct LessonQuestion {
  QString text;
  std::vector<QString> answers;
  int right = 0;   ///< index into the answers
  QString reveal;  ///< what is told once one has been chosen
};

struct Lesson {
  QString id, title;
  /// Paragraphs with {places}: a place is an option of the experiment or a fact of the scene.
  QString text;
  std::string scene;
  Experiment experiment;  ///< complete: it could be run as it is
  LessonControl control;
  LessonQuestion question;
};

/// What a loader must know of a scene: the places that it fills, and its own parameters.
struct SceneWords {
  std::vector<std::string> facts, parameters;
};
/// Nothing for a scene that there is not.
using FindScene = std::function<const SceneWords*(const std::string& scene)>;

/// Reads one lesson's JSON; `name` is for messages. Throws Error(Input) for what is missing,
/// unknown or out of range, for a place that nothing fills, and for an experiment that cannot be.
Lesson lessonFromJson(std::string_view json, const std::string& name, const FindScene& scenes);

/// The text with every place filled in by what `valueOf` has for it.
QString filledIn(const QString& text, const std::function<QString(const std::string&)>& valueOf);

/// The names of a text's places.
std::vector<std::string> placesOf(const QString& text);

/// The lesson's experiment with the control at one of its values.
Experiment experimentAt(const Lesson& lesson, int position);

}  // namespace inkling
