// take-screenshots FOLDER: the main states of the desktop program as pictures, for the README and
// to be looked at. Runs the real engine; give it QT_SCALE_FACTOR=2 and a screen of 3840x2160, or
// none and 1920x1080 (the offscreen platform has 800x800). --size 1280x800 for another window,
// --dark for dark colours, --main for the main states of the window alone,
// --several for several images alone, --studies or --models for those windows alone, --lessons for
// the lessons alone, with --presenter as they are shown to a class. With --cards the folder gets
// the pictures of the start page's cards instead (resources/cards).
#include "engine/model/engine.h"
#include "ui/export/export_dialog.h"
#include "ui/images/fit_dialog.h"
#include "ui/images/gallery_pictures.h"
#include "ui/images/gallery_window.h"
#include "ui/lessons/lesson_scene.h"
#include "ui/lessons/lesson_view.h"
#include "ui/models/import_dialog.h"
#include "ui/models/models_window.h"
#include "ui/studies/studies_window.h"
#include "ui/studies/study_form.h"
#include "ui/view/results_view.h"
#include "ui/window/card_picture.h"
#include "ui/window/file_controller.h"
#include "ui/window/help_window.h"
#include "ui/window/indicator_style.h"
#include "ui/window/lesson_controller.h"
#include "ui/window/main_window.h"
#include "ui/window/plot_panel.h"
#include "ui/window/preset_controller.h"
#include "ui/window/presets.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>

#include <functional>
#include <iostream>

using namespace inkling;

namespace {

bool waitFor(const std::function<bool()>& ready, int milliseconds) {
  QElapsedTimer timer;
  timer.start();
  while (!ready() && timer.elapsed() < milliseconds)
    QApplication::processEvents(QEventLoop::AllEvents, 20);
  return ready();
}

void settle(int milliseconds = 400) {
  waitFor([] { return false; }, milliseconds);
}

/// A photograph of a digit on paper, as somebody may paste it.
QImage paperDigit() {
  QImage paper(420, 300, QImage::Format_RGB32);
  paper.fill(QColor(236, 232, 222));
  QPainter painter(&paper);
  auto font = painter.font();
  font.setPixelSize(220);
  painter.setFont(font);
  painter.setPen(QColor(30, 30, 90));
  painter.drawText(paper.rect(), Qt::AlignCenter, QStringLiteral("7"));
  return paper;
}

/// By the quick method of each preset: seconds.
int makeCards(const QString& folder) {
  class Silent : public RunObserver {};
  const auto engine = openEngine();
  for (const auto& preset : startPresets()) {
    Silent observer;
    const auto result = engine->run(cardExperiment(preset.make(galleryDigit(3))), {}, observer, {});
    const auto path = QStringLiteral("%1/%2.png").arg(folder, QLatin1String(preset.id));
    if (!cardPicture(result).save(path)) {
      std::cerr << "cannot write " << path.toStdString() << '\n';
      return 1;
    }
  }
  return 0;
}

/// Each with its question answered; "lesson-1" onwards.
void takeLessons(MainWindow& window, const std::function<void(QWidget&, const char*)>& take) {
  window.lessons().open();
  auto& view = *window.lessons().view();
  // where something is to be seen
  const std::vector<int> positions{119, 4, 26, 2, 3, 0, 2};
  const auto ready = [&] { return view.scene() && !view.scene()->busy(); };
  for (int i = 0; i < view.count(); ++i) {
    view.show(i);
    waitFor(ready, 120000);
    view.setPosition(positions.at(static_cast<std::size_t>(i)));
    waitFor(ready, 120000);
    view.answer(view.lesson().question.right);
    waitFor(ready, 240000);
    take(window, ("lesson-" + std::to_string(i + 1)).c_str());
  }
}

/// Four digits by two methods: all of them, half-way and at the end, and one.
void takeSeveral(MainWindow& window, const std::function<void(QWidget&, const char*)>& take) {
  auto& workbench = window.workbench();
  window.presets().start(QStringLiteral("one-bit"));
  std::vector<ImageSource> images;
  for (const int digit : {3, 5, 8, 2})
    images.emplace_back(galleryDigit(digit));
  workbench.document().setImages(images, QStringLiteral("digits"));
  workbench.document().setMethods({"qcs-sgm", "qcs-sgm+", "message-passing"});
  workbench.start();
  const auto evaluated = [&](const char* method) {
    const auto* row = workbench.recording().find(method);
    return row && !row->steps.empty() ? row->steps.back().evaluations : 0;
  };
  waitFor([&] { return evaluated("qcs-sgm") > 600 && evaluated("qcs-sgm+") > 600; }, 240000);
  take(window, "several-half-way");
  waitFor([&] { return workbench.recording().finished; }, 600000);
  take(window, "several");
  workbench.showImage(2);
  window.results().setAllImages(false);
  take(window, "several-one");
}

/// A study of minutes in seconds: ten draws from the prior, message passing.
void takeStudies(MainWindow& window, const std::function<void(QWidget&, const char*)>& take) {
  const QTemporaryDir folder;
  QDir::setCurrent(folder.path());  // whose name says nothing
  auto& studies = window.studies();
  window.action(QStringLiteral("studies"))->trigger();
  settle();
  studies.form().show(studyFromJson(
      {{"settings",
        {{"measurements", {50, 100, 200, 400, 784}}, {"bits", {1, 2, 3}}, {"noise", 0.05}}},
       {"methods", {{{"method", "message-passing"}}}},
       {"images", {{{"prior", 10}}}}}));
  studies.form().setFolder(QStringLiteral("bits-or-measurements"));
  settle(3000);
  take(studies, "studies-estimate");
  studies.findChild<QAction*>(QStringLiteral("start"))->trigger();
  waitFor([&] { return studies.session().state() == StudySession::State::Idle; }, 120000);
  settle(1000);
  take(studies, "studies");
}

void takeModels(MainWindow& window, const std::function<void(QWidget&, const char*)>& take) {
  window.action(QStringLiteral("models"))->trigger();
  auto& models = window.models();
  for (int page = 0; page < 3; ++page) {
    models.findChild<QTabWidget*>()->setCurrentIndex(page);
    if (page == 2) models.findChild<QPushButton*>(QStringLiteral("draw"))->click();
    waitFor([&] { return !models.isBusy(); }, 60000);
    settle(800);
    take(models, ("models-" + std::to_string(page)).c_str());
  }
  auto& import = models.showImport();
  settle(500);
  take(import, "import");
  import.close();
}

}  // namespace

int main(int argc, char** argv) {
  prepareProcess();
  QApplication application(argc, argv);
  QApplication::setStyle(new IndicatorStyle(QStringLiteral("fusion")));
  QApplication::setOrganizationName(QStringLiteral("Inkling"));
  QApplication::setApplicationName(QStringLiteral("inkling-screenshots"));
  QStandardPaths::setTestModeEnabled(true);
  QSettings().clear();
  // nothing that an earlier run left behind
  QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
  QCommandLineParser parser;
  parser.addOptions({{QStringLiteral("cards"), QString()},
                     {QStringLiteral("dark"), QString()},
                     {QStringLiteral("main"), QString()},
                     {QStringLiteral("lessons"), QString()},
                     {QStringLiteral("several"), QString()},
                     {QStringLiteral("studies"), QString()},
                     {QStringLiteral("models"), QString()},
                     {QStringLiteral("presenter"), QString()},
                     {QStringLiteral("language"), QString(), QStringLiteral("ID")},
                     {QStringLiteral("size"), QString(), QStringLiteral("WxH")}});
  parser.process(application);
  const auto folder =
      QDir(parser.positionalArguments().value(0, QStringLiteral("."))).absolutePath();
  if (parser.isSet(QStringLiteral("cards"))) return makeCards(folder);
  const auto sides = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
  const QSize size =
      sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize(1400, 860);
  const auto take = [&](QWidget& widget, const char* name) {
    settle();
    const auto path = folder + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".png");
    if (!widget.grab().save(path)) std::cerr << "cannot write " << path.toStdString() << '\n';
  };
  MainWindow window(openEngine);
  if (parser.isSet(QStringLiteral("dark"))) window.settings().setTheme(AppSettings::Theme::Dark);
  window.settings().setLanguage(parser.value(QStringLiteral("language")));
  window.resize(size);
  window.show();
  auto& workbench = window.workbench();
  if (!waitFor([&] { return workbench.state() == Workbench::State::Idle; }, 60000)) return 1;
  take(window, "start-page");
  if (parser.isSet(QStringLiteral("lessons"))) {
    if (parser.isSet(QStringLiteral("presenter")))
      window.action(QStringLiteral("presenter"))->trigger();
    takeLessons(window, take);
    return 0;
  }
  if (parser.isSet(QStringLiteral("several"))) {
    takeSeveral(window, take);
    return 0;
  }
  if (parser.isSet(QStringLiteral("studies"))) {
    takeStudies(window, take);
    return 0;
  }
  if (parser.isSet(QStringLiteral("models"))) {
    takeModels(window, take);
    return 0;
  }
  window.presets().start(QStringLiteral("photograph"));
  if (!waitFor([&] { return workbench.recording().finished; }, 120000)) return 1;
  take(window, "photograph");
  window.presets().start(QStringLiteral("one-bit"));
  waitFor(
      [&] {
        const auto* method = workbench.recording().find("qcs-sgm");
        return method && !method->steps.empty() && method->steps.back().evaluations > 600;
      },
      60000);
  take(window, "half-way");
  if (!waitFor([&] { return workbench.recording().finished; }, 120000)) return 1;
  take(window, "one-bit");
  window.presets().start(QStringLiteral("bad-matrix"));
  if (!waitFor([&] { return workbench.recording().finished; }, 240000)) return 1;
  take(window, "three-methods");
  workbench.document().set({}, "measurements", std::int64_t{600});
  settle(1500);
  take(window, "live");
  if (parser.isSet(QStringLiteral("main"))) {
    window.presets().start(QStringLiteral("one-bit"));
    window.action(QStringLiteral("schedule-fast"))->trigger();
    workbench.document().set({}, "samples", std::int64_t{8});
    workbench.start();
    if (!waitFor([&] { return workbench.recording().finished; }, 120000)) return 1;
    for (const char* view :
         {"view-iterate", "view-error", "view-uncertainty", "view-samples", "view-invented"}) {
      window.action(QLatin1String(view))->trigger();
      take(window, view);
    }
    window.action(QStringLiteral("view-result"))->trigger();
    workbench.pin();
    workbench.document().set({}, "bits", std::int64_t{3});
    settle(1500);
    window.plots().open(4);
    take(window, "pinned");
    window.plots().open(3);
    workbench.document().setImages({}, QStringLiteral("none"));
    take(window, "empty");
    return 0;
  }
  window.exportDialog().show();
  waitFor([&] { return false; }, 2000);  // the preview follows
  take(window.exportDialog(), "export-dialog");
  window.exportDialog().hide();
  window.presets().start(QStringLiteral("one-bit"));
  window.action(QStringLiteral("schedule-fast"))->trigger();
  workbench.document().set({}, "samples", std::int64_t{4});
  workbench.start();
  if (!waitFor([&] { return workbench.recording().finished; }, 120000)) return 1;
  take(window, "samples");
  workbench.pin();
  workbench.document().set({}, "bits", std::int64_t{3});
  settle(1500);
  take(window, "pinned");
  workbench.unpinAll();
  workbench.document().set({}, "seed", std::int64_t{1});
  window.action(QStringLiteral("generate"))->trigger();
  waitFor(
      [&] {
        const auto* draw = workbench.recording().find(drawRow);
        return draw && !draw->trajectory.frames().empty() &&
               draw->trajectory.frames().back().evaluation > 700;
      },
      60000);
  take(window, "generation");
  if (!waitFor([&] { return workbench.recording().finished; }, 60000)) return 1;
  window.action(QStringLiteral("gallery"))->trigger();
  settle(1500);
  take(window.gallery(), "gallery");
  takeModels(window, take);
  QApplication::clipboard()->setImage(paperDigit());
  window.action(QStringLiteral("paste"))->trigger();
  if (auto* fit = window.findChild<FitDialog*>()) {
    settle(800);
    take(*fit, "fit-dialog");
    fit->reject();
  }
  window.action(QStringLiteral("help"))->trigger();
  take(*window.findChild<HelpWindow*>(), "help");
  window.findChild<HelpWindow*>()->close();
  window.presets().start(QStringLiteral("one-bit"));
  window.action(QStringLiteral("presenter"))->trigger();
  if (!waitFor([&] { return workbench.recording().finished; }, 120000)) return 1;
  take(window, "presenter");
  window.action(QStringLiteral("presenter"))->trigger();
  window.settings().setTheme(AppSettings::Theme::Dark);
  take(window, "dark");
  return 0;
}
