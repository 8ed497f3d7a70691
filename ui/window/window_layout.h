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
class PlotDocks;
class SetupPanel;

/// Places the panels in docks, "setup", "draw", "gallery" and "models", on the left, beside the
/// plots', and keeps the layout between starts.
class WindowLayout : public QObject {
  Q_OBJECT

 public:
  struct Panels {
    SetupPanel& setup;
    DrawCanvas& canvas;
    GalleryWindow& gallery;
    ModelsWindow& models;
    PlotDocks& plots;
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
  void keep();  ///< for the next start

 private:
  QDockWidget* add(const char* name, const QString& title, QWidget& content);
  void showFloating(QDockWidget& dock);
  void growDraw();
  void fitSmallScreen();

  QMainWindow& window_;
  AppSettings& settings_;
  QDockWidget *setup_, *draw_, *gallery_, *models_;
  std::vector<QDockWidget*> plots_;
  QByteArray first_;  ///< before anything was restored
};

}  // namespace inkling
