// The plots, a dock each, and what they show.
#pragma once

#include "ui/plots/trace_plot.h"

#include <QObject>
#include <QString>

#include <vector>

class QDockWidget;
class QMainWindow;

namespace inkling {

class EvolutionPlot;
class MeasurementHistogram;
class ResultsTable;
class SpectrumPlot;
class Workbench;

/// Why there is no prediction for an experiment, in a window's words: the engine's problem may
/// speak of a command line. "" where there is one.
QString predictionText(const Experiment& experiment, const QString& problem);

class PlotDocks : public QObject {
  Q_OBJECT

 public:
  PlotDocks(Workbench& workbench, QMainWindow* window);

  const std::vector<QDockWidget*>& docks() const { return docks_; }
  const std::vector<Plot*>& plots() const { return plots_; }
  void setPosition(double beta, int evaluation);
  /// Also what is hidden, which otherwise waits until it is seen.
  void fillAll();

 Q_SIGNALS:
  void positionPicked(int evaluation);

 private:
  QDockWidget* add(QMainWindow* window, const char* name, const QString& title, QWidget* content);
  void showRecording();

  Workbench& workbench_;
  std::vector<QDockWidget*> docks_;
  std::vector<Plot*> plots_;
  std::vector<TracePlot*> traces_;
  SpectrumPlot* spectrum_;
  EvolutionPlot* evolution_;
  MeasurementHistogram* histogram_;
  ResultsTable* table_;
};

}  // namespace inkling
