// Where the window's docks stand.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <vector>

class QAction;
class QDockWidget;
class QMainWindow;

namespace inkling {

class AppSettings;
class DrawCanvas;
class GalleryWindow;
class ModelsWindow;
class PlotPanel;
class ResultsView;
class SetupPanel;

/// Places the panels in docks, "setup", "draw", "gallery" and "models" on the left and "plots" on
/// the right, and keeps the layout between starts. Where the pictures have too little room the
/// plots become narrower and then go; they come back with the room.
class WindowLayout : public QObject {
  Q_OBJECT

 public:
  struct Panels {
    SetupPanel& setup;
    DrawCanvas& canvas;
    GalleryWindow& gallery;
    ModelsWindow& models;
    PlotPanel& plots;
    ResultsView& results;  ///< in the middle
  };
  /// Belongs to the window, as the panels do. The settings must outlive it.
  WindowLayout(QMainWindow& window, const Panels& panels, AppSettings& settings);

  /// Shows and hides one dock each.
  std::vector<QAction*> toggles() const;
  QDockWidget& draw() const { return *draw_; }
  void showGallery();
  void showModels();

  /// Once every toolbar is there too: as the last session left it, and as it is now when the
  /// settings are reset.
  void restore();
  void keep();   ///< for the next start
  void reset();  ///< as at the very first start
  /// Without them the start page has the whole window; they come back as they were.
  void showDocks(bool shown);
  QAction* plotsToggle() const;
  /// Presenter mode arranges the docks by itself; after it they give way as before.
  void setPresenting(bool presenting);
  /// Closes the gallery or the models where they float; whether one did.
  bool closeFloating();

 private:
  QDockWidget* add(const char* name, const QString& title, QWidget& content,
                   Qt::DockWidgetArea area = Qt::LeftDockWidgetArea);
  void showFloating(QDockWidget& dock);
  bool eventFilter(QObject* watched, QEvent* event) override;
  void growDraw();  ///< once it is laid out
  void shrinkAgain();
  void giveWay();
  void fitSmallScreen();

  QMainWindow& window_;
  AppSettings& settings_;
  ResultsView& results_;
  QDockWidget *setup_, *draw_, *gallery_, *models_, *plots_;
  std::vector<QDockWidget*> away_;  ///< those that the start page has hidden
  int leftWidth_ = 0;               ///< of the left docks, as long as one does not draw
  int grownFrom_ = 0;               ///< what that was when drawing began; 0: it has not
  bool docksShown_ = true, tight_ = false, gaveWay_ = false, presenting_ = false;
  QByteArray first_;  ///< before anything was restored
};

}  // namespace inkling
