#include "ui/lessons/scenes.h"

#include "engine/model/error.h"
#include "ui/lessons/annealing_scene.h"
#include "ui/lessons/bad_matrix_scene.h"
#include "ui/lessons/budget_scene.h"
#include "ui/lessons/cell_scene.h"
#include "ui/lessons/invented_scene.h"
#include "ui/lessons/photograph_scene.h"
#include "ui/lessons/rows_scene.h"

#include <QDir>
#include <QFile>

namespace inkling {
namespace {

template <typename Scene>
LessonScene* make(Workbench& workbench, QWidget* parent) {
  return new Scene(workbench, parent);
}

}  // namespace

const std::vector<SceneKind>& sceneKinds() {
  static const std::vector<SceneKind> kinds{
      {"rows", {{"row", "sum", "sign", "psnr"}, {"row"}}, make<RowsScene>},
      {"cell", {{"signs", "agreeing"}, {"signs"}}, make<CellScene>},
      {"annealing", {{"level", "evaluations", "psnr"}, {"level"}}, make<AnnealingScene>},
      {"budget", {{"budget", "shared", "psnr", "best", "best-psnr"}, {}}, make<BudgetScene>},
      {"bad-matrix",
       {{"alikeness", "diagonal-error", "ep-error", "stored-qcs-sgm", "stored-qcs-sgm+",
         "stored-message-passing"},
        {}},
       make<BadMatrixScene>},
      {"invented", {{"spread", "most-spread", "psnr", "agreeing"}, {}}, make<InventedScene>},
      {"photograph",
       {{"numbers", "share", "psnr", "back-psnr", "evaluations"}, {}},
       make<PhotographScene>}};
  return kinds;
}

const SceneWords* findSceneWords(const std::string& scene) {
  for (const auto& kind : sceneKinds())
    if (kind.id == scene) return &kind.words;
  return nullptr;
}

LessonScene* makeScene(const std::string& scene, Workbench& workbench, QWidget* parent) {
  for (const auto& kind : sceneKinds())
    if (kind.id == scene) return kind.make(workbench, parent);
  throw Error(ErrorKind::Internal, "There is no such scene.");
}

std::vector<Lesson> bundledLessons() {
  std::vector<Lesson> lessons;
  const QDir folder(QStringLiteral(":/lessons"));
  for (const auto& name : folder.entryList(QDir::Files, QDir::Name)) {
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::ReadOnly))
      throw Error(ErrorKind::Internal, "The lessons are missing from the program.");
    lessons.push_back(
        lessonFromJson(file.readAll().toStdString(), name.toStdString(), findSceneWords));
  }
  return lessons;
}

}  // namespace inkling
