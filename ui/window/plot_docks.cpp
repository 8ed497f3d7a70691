#include "ui/window/plot_docks.h"

#include "ui/plots/evolution_plot.h"
#include "ui/plots/measurement_histogram.h"
#include "ui/plots/results_table.h"
#include "ui/plots/spectrum_plot.h"
#include "ui/session/workbench.h"

#include <QDockWidget>
#include <QMainWindow>

namespace inkling {

QString predictionText(const Experiment& experiment, const QString& problem) {
  if (experiment.ownMeasurements)
    return PlotDocks::tr("Predictions are made for simulated matrices only.");
  return problem;
}

PlotDocks::PlotDocks(Workbench& workbench, QMainWindow* window)
    : QObject(window), workbench_(workbench) {
  const auto trace = [&](const char* name, const QString& title, TracePlot::Quantity quantity) {
    auto* plot = new TracePlot(quantity, window);
    traces_.push_back(plot);
    plots_.push_back(plot);
    connect(plot, &TracePlot::positionPicked, this, &PlotDocks::positionPicked);
    return add(window, name, title, plot);
  };
  auto* psnr = trace("psnr", tr("PSNR"), TracePlot::Quantity::Psnr);
  auto* ssim = trace("ssim", tr("SSIM"), TracePlot::Quantity::Ssim);
  auto* norms = trace("norms", tr("Scores"), TracePlot::Quantity::Norms);
  evolution_ = new EvolutionPlot(window);
  spectrum_ = new SpectrumPlot(window);
  histogram_ = new MeasurementHistogram(window);
  table_ = new ResultsTable(window);
  auto* evolution = add(window, "evolution", tr("How many measurements?"), evolution_);
  auto* residual = trace("residual", tr("Residual"), TracePlot::Quantity::Residual);
  auto* predicted = trace("predicted", tr("Predicted error"), TracePlot::Quantity::Predicted);
  auto* spectrum = add(window, "spectrum", tr("Spectrum of A"), spectrum_);
  auto* histogram = add(window, "histogram", tr("Measurements"), histogram_);
  auto* table = add(window, "results", tr("Results"), table_);
  plots_.insert(plots_.end(), {evolution_, spectrum_, histogram_});
  window->splitDockWidget(psnr, evolution, Qt::Vertical);
  window->splitDockWidget(evolution, histogram, Qt::Vertical);
  for (auto* dock : {ssim, norms})
    window->tabifyDockWidget(psnr, dock);
  for (auto* dock : {residual, predicted})
    window->tabifyDockWidget(evolution, dock);
  for (auto* dock : {spectrum, table})
    window->tabifyDockWidget(histogram, dock);
  psnr->raise();
  evolution->raise();
  histogram->raise();
  connect(&workbench, &Workbench::recordingChanged, this, &PlotDocks::showRecording);
  connect(&workbench, &Workbench::inspectionChanged, this, [this] {
    const auto& seen = workbench_.recording().inspection;
    if (!seen) return;
    spectrum_->show(seen->singularValues);
    histogram_->show(*seen, imageCount(workbench_.recording()) > 1);
  });
  connect(&workbench, &Workbench::predictionChanged, this, [this] {
    const auto& e = workbench_.document().experiment();
    const auto problem = predictionText(e, workbench_.predictionProblem());
    if (problem.isEmpty())
      evolution_->show(workbench_.prediction(),
                       e.settings.integer(nameOf(OptionRole::Measurements)));
    else
      evolution_->setMessage(problem);
  });
  connect(&workbench.document(), &Document::changed, this, [this] {
    evolution_->setCurrent(
        workbench_.document().experiment().settings.integer(nameOf(OptionRole::Measurements)));
  });
}

QDockWidget* PlotDocks::add(QMainWindow* window, const char* name, const QString& title,
                            QWidget* content) {
  auto* dock = new QDockWidget(title, window);
  dock->setObjectName(QString::fromLatin1(name));
  dock->setWidget(content);
  window->addDockWidget(Qt::RightDockWidgetArea, dock);
  docks_.push_back(dock);
  // what was hidden has not been kept up to date
  connect(dock, &QDockWidget::visibilityChanged, this, [this](bool visible) {
    if (visible) showRecording();
  });
  return dock;
}

void PlotDocks::setPosition(double beta, int evaluation) {
  for (auto* plot : traces_)
    plot->setPosition(beta, evaluation);
}

void PlotDocks::fillAll() {
  for (auto* plot : traces_)
    plot->show(workbench_.recording(), workbench_.pinned());
}

void PlotDocks::showRecording() {
  for (auto* plot : traces_)
    if (plot->isVisible()) plot->show(workbench_.recording(), workbench_.pinned());
  if (table_->isVisible()) table_->show(workbench_.recording(), workbench_.pinned());
}

}  // namespace inkling
