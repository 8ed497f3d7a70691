// The window: setup on the left, pictures and timeline in the middle, plots on the right.
#pragma once

#include "ui/figures/language.h"
#include "ui/session/settings.h"
#include "ui/session/workbench.h"

#include <QMainWindow>
#include <QPointer>

#include <memory>
#include <vector>

class QStackedWidget;

namespace inkling {

class ActionController;
class DrawCanvas;
class ExportDialog;
class FileController;
class GalleryWindow;
class ModelsWindow;
class HelpWindow;
class ImageController;
class LessonController;
class LiveController;
class MessageBar;
class PlotPanel;
class PresetController;
class Presenter;
class ResultsView;
class SetupPanel;
class StartPage;
class StudiesWindow;
class Timeline;
class WindowLayout;

/// Makes the parts and wires them: what the user asks for is done by the controllers and the
/// workbench, and shown by the widgets.
class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  explicit MainWindow(EngineWorker::OpenEngine open, QWidget* parent = nullptr);
  ~MainWindow() override;

  AppSettings& settings() { return settings_; }
  Workbench& workbench() { return workbench_; }
  FileController& files() { return *files_; }
  PresetController& presets() { return *presets_; }
  SetupPanel& setup() { return *setup_; }
  MessageBar& messages() { return *messages_; }
  ResultsView& results() { return *results_; }
  PlotPanel& plots() { return *plots_; }
  Timeline& timeline() { return *timeline_; }
  DrawCanvas& canvas() { return *canvas_; }
  GalleryWindow& gallery() { return *gallery_; }
  ModelsWindow& models() { return *models_; }
  StudiesWindow& studies();  ///< made when it is first wanted
  LessonController& lessons() { return *lessons_; }
  /// Made when it is first wanted.
  ExportDialog& exportDialog();

  QAction* action(const QString& name) const;

 protected:
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void addPages();
  void addPanels();
  void addControllers();
  void wireActions();
  void wireFileActions();
  void wireRunActions();
  void wireViewActions();
  void wireStartPage();
  void wireImages();
  void wireGallery();
  void wirePlayback();
  void wireWorkbench();

  void runOrPause();
  void showWork();
  void closeTopmost();
  void showRecording();
  void showOpened();
  void showDrawn(const std::vector<Image>& images);
  void showTitle();
  void showExport(int page);
  void showHelp();
  void showDocumentation();
  void showStudies();
  void showShortcuts();
  void showGallery();
  void applySettings();
  void speak();
  void tellMissingFont();

  AppSettings settings_;        ///< first: others keep a reference
  InterfaceLanguage language_;  ///< before what says something
  QString missingFont_;         ///< what was told of it last
  AppSettings::Theme theme_ = AppSettings::Theme::System;
  Workbench workbench_;
  QStackedWidget* pages_ = nullptr;
  QWidget* work_ = nullptr;
  StartPage* start_ = nullptr;
  MessageBar* messages_ = nullptr;
  ResultsView* results_ = nullptr;
  Timeline* timeline_ = nullptr;
  SetupPanel* setup_ = nullptr;
  PlotPanel* plots_ = nullptr;
  DrawCanvas* canvas_ = nullptr;
  ModelsWindow* models_ = nullptr;
  GalleryWindow* gallery_ = nullptr;
  WindowLayout* layout_ = nullptr;
  Presenter* presenter_ = nullptr;
  QPointer<ExportDialog> export_;
  QPointer<HelpWindow> help_;
  QPointer<StudiesWindow> studies_;
  // last: they go before the workbench does
  std::unique_ptr<ImageController> images_;
  std::unique_ptr<FileController> files_;
  std::unique_ptr<PresetController> presets_;
  std::unique_ptr<ActionController> actions_;
  std::unique_ptr<LiveController> live_;
  std::unique_ptr<LessonController> lessons_;
};

}  // namespace inkling
