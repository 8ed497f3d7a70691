// The kinds of pictures that a lesson can have.
#pragma once

#include "ui/lessons/lesson.h"

#include <string>
#include <vector>

class QWidget;

namespace inkling {

class LessonScene;
class Workbench;

struct SceneKind {
  std::string id;  ///< a lesson's "scene"
  SceneWords words;
  LessonScene* (*make)(Workbench& workbench, QWidget* parent);
};

const std::vector<SceneKind>& sceneKinds();
/// For lessonFromJson().
const SceneWords* findSceneWords(const std::string& scene);
/// Throws Error(Internal) for one that there is not.
LessonScene* makeScene(const std::string& scene, Workbench& workbench, QWidget* parent);

/// resources/lessons, in their order. Throws Error(Input) as lessonFromJson() does.
std::vector<Lesson> bundledLessons();

}  // namespace inkling
