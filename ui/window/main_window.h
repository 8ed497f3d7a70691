// The window: setup on the left, pictures and timeline in the middle, plots on the right.
#pragma once

#include "ui/session/autosave.h"
#include "ui/session/background.h"
#include "ui/session/experiment_file.h"
#include "ui/session/settings.h"
#include "ui/session/workbench.h"

#include <QMainWindow>
#include <QPointer>

class QLabel;
class QProgressBar;
class QStackedWidget;

namespace inkling {

class DrawCanvas;
class ExportDialog;
class GalleryWindow;
class HelpWindow;
class MessageBar;
class PlotDocks;
class Presenter;
class ResultsView;
class SetupPanel;
class StartPage;
class Timeline;

struct FittedPicture;
struct Schedule;

class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  explicit MainWindow(EngineWorker::OpenEngine open, QWidget* parent = nullptr);
  ~MainWindow() override;

  AppSettings& settings() { return settings_; }
  Workbench& workbench() { return workbench_; }
  SetupPanel& setup() { return *setup_; }
  MessageBar& messages() { return *messages_; }
  Timeline& timeline() { return *timeline_; }
  DrawCanvas& canvas() { return *canvas_; }
  GalleryWindow& gallery() { return *gallery_; }
  /// Made when it is first wanted.
  ExportDialog& exportDialog();

  /// Makes the preset's experiment the document and runs it.
  void startPreset(const QString& id);
  /// A picture, an .npy or IDX file, a folder of pictures, an experiment (.inkling, .json), or a
  /// figure of Inkling's. Several images are shown in the gallery, unless one is chosen by a
  /// selection behind the path's last colon.
  void openFile(const QString& path);
  /// At once where only the settings are stored (throws Error(Output)), else on another thread. The
  /// file is the document's from then on, where "save" writes without asking.
  void saveExperiment(const QString& path, Stored stored = Stored::Settings);

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
  void offerRecovery();
  void onOpened();
  /// Live mode goes where solves prove slow, unless it was switched on by hand; with another prior
  /// it comes back.
  void watchLive();
  void bringLiveBack();
  void openExperiment(const QString& path);
  void openPicture(const QString& path);
  /// Makes the file's experiment the document, later, and then calls `done`.
  void readExperiment(const QString& path, const QString& what,
                      std::function<void(const StoredExperiment&)> done);
  void continueSession();
  static QString sessionFile();
  void keepSession();  ///< for the next start
  /// The document's file from now on, which has all of it; "": it has none.
  void setFile(const QString& path, Stored stored = Stored::Settings);
  void showTitle();
  void growDrawDock();
  void fitSmallScreen();
  void usePicture(const QImage& picture, const QString& name);
  void useFitted(const FittedPicture& fitted, const QString& name);
  void useOrFit(const ImageSource& source, const QString& name, const QImage& picture);
  void useImage(const ImageSource& source, const QString& name);
  /// What is being read, or fitted, is no longer wanted.
  void forgetOpenings();
  void remember(const QString& path);  ///< as the newest of the recent files
  void paste();
  void askOpen();
  void save();
  void askSave();
  void showExport(int page);
  void showHelp();
  void showGallery();
  void applySettings();
  void copyCommandLine();
  void copyText(const QString& text);
  QString engineText();  ///< device and libraries
  void useSchedule(const Schedule& schedule);
  void showPreset();  ///< its name in the setup
  /// Runs an action that may throw, and tells what went wrong.
  void attempt(const std::function<void()>& act);

  AppSettings settings_;  ///< first: others keep a reference
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
  GalleryWindow* gallery_ = nullptr;
  Presenter* presenter_ = nullptr;
  QPointer<ExportDialog> export_;
  QPointer<HelpWindow> help_;
  QDockWidget *setupDock_ = nullptr, *drawDock_ = nullptr, *galleryDock_ = nullptr;
  QProgressBar* progress_ = nullptr;
  QLabel* status_ = nullptr;
  bool liveByHand_ = false;
  int slowSolves_ = 0;                          ///< one after the other
  std::shared_ptr<const Result> watchedSolve_;  ///< the last that watchLive() has seen
  std::string slowPrior_;                       ///< with which live mode went; "" it did not
  QString file_;                                ///< of the experiment; "" none
  Stored stored_ = Stored::Settings;            ///< how much of it is in the file
  int drawing_ = 0;
  int openings_ = 0;       ///< of files, presets and images: what is read meanwhile comes too late
  QByteArray firstState_;  ///< of the docks, before anything was restored
  bool analyticAlone_ = false;  ///< the user has agreed to do without learned priors
  Autosave autosave_;
  Background background_;
};

}  // namespace inkling
