// A plot that one can read, zoom, copy and export; the concrete ones say what is in it.
#pragma once

#include "ui/plots/plot_content.h"
#include "ui/session/relabel.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QCustomPlot;
class QLabel;
class QMouseEvent;

namespace inkling {

class AxesDialog;
struct AxesSettings;

/// New content is drawn at most ten times a second, and only while the plot is visible; every
/// function returns at once. The wheel zooms, dragging pans, a double click (or Home, or the menu)
/// shows everything again; + and - zoom from the keyboard. Until it is zoomed the plot follows its
/// data. The menu is made of the widget's actions, to which a window may add its own.
class Plot : public QWidget, public Relabelled {
  Q_OBJECT
  enum class Stale { Nothing, Position, Everything };

 public:
  Plot(const QString& title, const QString& xLabel, const QString& yLabel,
       QWidget* parent = nullptr);
  ~Plot() override;

  const PlotContent& content() const { return content_; }  ///< with the user's title and labels
  PlotView view() const;                                   ///< what is in view, or soon will be

  /// See toCsv().
  virtual QByteArray csv() const { return toCsv(content_); }
  /// Writes what is in view as PNG, PDF or SVG by the suffix (see saveFigure()), black on white or
  /// in the screen's colours. The screen does not change. Blocks for some tens of milliseconds.
  /// false with a message a user can act on.
  bool render(const QString& file, QSize size, double dpi, bool lightTheme = true,
              QString* error = nullptr) const;

  /// Whether a change has not been drawn yet; redraws are gathered, and wait while it is hidden.
  bool redrawPending() const { return stale_ != Stale::Nothing; }

  void relabel(const Relabel& relabel) override;
  void resetView();
  void editAxes();
  void copyData() const;
  void copyPicture() const;

 protected:
  struct NearestPoint {
    int curve = 0;  ///< index into content().curves
    double x = 0, y = 0;
    double distance = 0;  ///< from the point of the canvas, in its pixels
  };

  /// The title and labels are the constructor's where they are empty.
  void setContent(PlotContent content);
  /// What will be seen, shown as long as there is nothing.
  void setHint(const QString& hint);
  void setPositionLine(std::optional<double> x);
  /// The point of a named curve that is nearest to a point of the canvas, of those beside it.
  std::optional<NearestPoint> nearest(const QPointF& canvasPosition, bool pinnedToo);
  /// A click that was no drag.
  virtual void clicked(const QPointF& /*canvasPosition*/) {}

  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void addActions();
  void connectCanvas();
  void scheduleRedraw(Stale stale);
  void redraw();
  void showView(const PlotView& view);
  void zoom(double factor);
  void apply(const AxesSettings& settings);
  void describe();
  void popUpMenu(const QPoint& canvasPosition);
  /// Of the point beside the cursor, if it is over the axes.
  void showReadout();
  QString readoutText(const NearestPoint& point) const;

  QCustomPlot* canvas_;
  QLabel* readout_;
  PlotContent content_;
  QString title_, xLabel_, yLabel_;  ///< the constructor's
  QString hint_;
  std::optional<QString> ownTitle_, ownXLabel_, ownYLabel_;  ///< the user's
  bool followsData_ = true, settingView_ = false;
  Stale stale_ = Stale::Everything;
  QTimer redrawTimer_;
  QElapsedTimer sinceRedraw_;
  QPointF pressedAt_;
  std::optional<QPointF> cursor_;  ///< over the canvas
  QPointer<AxesDialog> axesDialog_;
};

}  // namespace inkling
