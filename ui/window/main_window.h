// The window: setup on the left, pictures and timeline in the middle, plots on the right.
#pragma once

#include "ui/session/workbench.h"

#include <QMainWindow>

class QLabel;
class QProgressBar;
class QStackedWidget;

namespace inkling {

class DrawCanvas;
class MessageBar;
class PlotDocks;
class ResultsView;
class SetupPanel;
class StartPage;
class Timeline;

class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  explicit MainWindow(EngineWorker::OpenEngine open, QWidget* parent = nullptr);
  ~MainWindow() override;

  Workbench& workbench() { return workbench_; }
  SetupPanel& setup() { return *setup_; }
  MessageBar& messages() { return *messages_; }
  Timeline& timeline() { return *timeline_; }
  DrawCanvas& canvas() { return *canvas_; }

  /// Makes the preset's experiment the document and runs it.
  void startPreset(const QString& id);
  /// A picture, an .npy, an IDX file with a selection behind its last colon, an experiment
  /// (.inkling, .json), or a figure of Inkling's.
  void openFile(const QString& path);
  /// Each throws Error(Output).
  void saveExperiment(const QString& path);
  void exportComparison(const QString& path);
  void exportPicture(const QString& path);

  QAction* action(const QString& name) const;

 protected:
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void addDocks();
  void addActions();
  void addMenus();
  QAction* add(const QString& name, const QString& text, const QKeySequence& shortcut,
               std::function<void()> act);
  void showWork();
  void showRecording();
  void refreshActions();
  void usePicture(const QImage& picture, const QString& name);
  void paste();
  void askOpen();
  void askSave();
  void showShortcuts();
  void copyCommandLine();
  /// Levels and steps of every Langevin method that is chosen.
  void useSchedule(const QString& name, std::int64_t levels, std::int64_t steps, double betaMax);
  /// Runs an action that may throw, and tells what went wrong.
  void attempt(const std::function<void()>& act);

  Workbench workbench_;
  QStackedWidget* pages_ = nullptr;
  QWidget* work_ = nullptr;
  StartPage* start_ = nullptr;
  MessageBar* messages_ = nullptr;
  ResultsView* results_ = nullptr;
  Timeline* timeline_ = nullptr;
  SetupPanel* setup_ = nullptr;
  PlotDocks* plots_ = nullptr;
  DrawCanvas* canvas_ = nullptr;
  QDockWidget *setupDock_ = nullptr, *drawDock_ = nullptr;
  QProgressBar* progress_ = nullptr;
  QLabel* status_ = nullptr;
  int drawing_ = 0;
};

}  // namespace inkling
