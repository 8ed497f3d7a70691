#include "ui/window/plot_panel.h"

#include "engine/model/known_warnings.h"
#include "engine/model/solver_info.h"
#include "ui/plots/evolution_plot.h"
#include "ui/plots/measurement_histogram.h"
#include "ui/plots/numbers_page.h"
#include "ui/plots/spectrum_plot.h"
#include "ui/session/workbench.h"

#include <QEvent>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace inkling {

QString predictionText(const Experiment& experiment, const QString& problem) {
  if (experiment.ownMeasurements)
    return PlotPanel::tr("Predictions are made for simulated matrices only.");
  return problem;
}

bool showsUnfamiliarImage(const Recording& recording) {
  const auto* row = recording.find(predictedSolver().id);
  if (!row || !row->run || row->stale) return false;
  const auto& warnings = row->run->warnings;
  return std::any_of(warnings.begin(), warnings.end(),
                     [](const Message& each) { return each.code == unfamiliarImage; });
}

PlotPanel::PlotPanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      column_(new QVBoxLayout(this)),
      spectrum_(new SpectrumPlot(this)),
      evolution_(new EvolutionPlot(this)),
      histogram_(new MeasurementHistogram(this)),
      numbers_(new NumbersPage(this)) {
  column_->setContentsMargins(4, 0, 4, 0);
  column_->setSpacing(0);
  const auto trace = [this](TracePlot::Quantity quantity) {
    auto* plot = new TracePlot(quantity, this);
    traces_.push_back(plot);
    plots_.push_back(plot);
    connect(plot, &TracePlot::positionPicked, this, &PlotPanel::positionPicked);
    return plot;
  };
  auto* psnr = trace(TracePlot::Quantity::Psnr);
  auto* ssim = trace(TracePlot::Quantity::Ssim);
  auto* norms = trace(TracePlot::Quantity::Norms);
  auto* residual = trace(TracePlot::Quantity::Residual);
  auto* predicted = trace(TracePlot::Quantity::Predicted);
  plots_.insert(plots_.end(), {evolution_, spectrum_, histogram_});
  ask(tr("How close?"), tr("The quality of each method's picture on its way to the result."),
      {{tr("PSNR"), psnr}, {tr("SSIM"), ssim}});
  ask(tr("How many measurements?"), tr("What message passing is expected to reach with fewer."),
      {{{}, evolution_}});
  ask(tr("Do I trust it?"), tr("What a method says of its own error, and whether it has settled."),
      {{tr("Predicted error"), predicted}, {tr("Residual"), residual}});
  ask(tr("Why does it fail?"), tr("What the matrix, the quantizer and the two scores are like."),
      {{tr("Spectrum"), spectrum_}, {tr("Scores"), norms}, {tr("Histogram"), histogram_}});
  ask(tr("All the numbers"), tr("Of all methods: means over the images."), {{{}, numbers_}});
  column_->addStretch(0);
  connectWorkbench();
  dress();
  open(0);
}

void PlotPanel::ask(const QString& question, const QString& help, const std::vector<Page>& pages) {
  const int index = static_cast<int>(questions_.size());
  auto* heading = new QToolButton(this);
  heading->setObjectName(QStringLiteral("question-%1").arg(index));
  heading->setText(question);
  heading->setToolTip(help);
  heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  heading->setArrowType(Qt::RightArrow);
  heading->setAutoRaise(true);
  heading->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(heading, &QToolButton::clicked, this,
          [this, index] { open(open_ == index ? -1 : index); });
  auto* body = new QWidget(this);
  auto* inside = new QVBoxLayout(body);
  inside->setContentsMargins(0, 0, 0, 4);
  auto* stack = new QStackedWidget(body);
  if (pages.size() > 1) {
    auto* kinds = new QTabBar(body);
    kinds->setObjectName(QStringLiteral("kinds"));
    kinds->setAccessibleName(question);
    kinds->setDrawBase(false);
    kinds->setExpanding(false);
    for (const auto& page : pages)
      kinds->addTab(page.name);
    connect(kinds, &QTabBar::currentChanged, this, [this, stack](int page) {
      stack->setCurrentIndex(page);
      showRecording();  // what was hidden has not been kept up to date
    });
    inside->addWidget(kinds);
  }
  for (const auto& page : pages) {
    page.content->setMinimumSize(120, 60);
    stack->addWidget(page.content);
  }
  inside->addWidget(stack, 1);
  body->hide();
  column_->addWidget(heading);
  column_->addWidget(body, 1);
  questions_.push_back({heading, body});
}

void PlotPanel::open(int question) {
  open_ = question;
  for (int i = 0; i < static_cast<int>(questions_.size()); ++i) {
    const auto& [heading, body] = questions_[static_cast<std::size_t>(i)];
    const bool opened = i == open_;
    body->setVisible(opened);
    heading->setArrowType(opened ? Qt::DownArrow : Qt::RightArrow);
    heading->setAccessibleDescription(opened ? tr("open") : QString());
    heading->setVisible(!bare_ || opened);
  }
  column_->setStretch(column_->count() - 1, open_ < 0 ? 1 : 0);
  showRecording();
}

void PlotPanel::setBare(bool bare) {
  bare_ = bare;
  open(bare && open_ < 0 ? 0 : open_);
}

void PlotPanel::dress() {
  auto bold = font();
  bold.setBold(true);
  for (const auto& [heading, body] : questions_)
    heading->setFont(bold);
}

void PlotPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) dress();
  if (event->type() == QEvent::LanguageChange) {
    showRecording();
    showPrediction();
  }
}

void PlotPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  showRecording();
}

void PlotPanel::connectWorkbench() {
  connect(&workbench_, &Workbench::recordingChanged, this, &PlotPanel::showRecording);
  connect(&workbench_, &Workbench::started, this, [this] {
    for (auto* plot : plots_)
      plot->resetView();  // what was enlarged of the last experiment is not of this one
  });
  connect(&workbench_, &Workbench::inspectionChanged, this, [this] {
    const auto& seen = workbench_.recording().inspection;
    if (!seen) return;
    spectrum_->show(seen->singularValues);
    histogram_->show(*seen, imageCount(workbench_.recording()) > 1);
  });
  connect(&workbench_, &Workbench::predictionChanged, this, &PlotPanel::showPrediction);
  connect(&workbench_, &Workbench::recordingChanged, this, [this] {
    const bool unfamiliar = showsUnfamiliarImage(workbench_.recording());
    if (unfamiliar != std::exchange(unfamiliar_, unfamiliar)) showPrediction();
  });
  connect(&workbench_.document(), &Document::changed, this, [this] {
    evolution_->setCurrent(
        workbench_.document().experiment().settings.integer(nameOf(OptionRole::Measurements)));
  });
}

void PlotPanel::showPrediction() {
  const auto& e = workbench_.document().experiment();
  auto problem = predictionText(e, workbench_.predictionProblem());
  if (unfamiliar_)
    problem =
        tr("No prediction: this does not look like what the prior knows. What is expected of "
           "its own images does not hold here.");
  if (problem.isEmpty())
    evolution_->show(workbench_.prediction(), e.settings.integer(nameOf(OptionRole::Measurements)));
  else
    evolution_->setMessage(problem);
}

void PlotPanel::setPosition(double beta, int evaluation) {
  for (auto* plot : traces_)
    plot->setPosition(beta, evaluation);
}

void PlotPanel::fillAll() {
  for (auto* plot : traces_)
    plot->show(workbench_.recording(), workbench_.pinned());
}

void PlotPanel::showRecording() {
  for (auto* plot : traces_)
    if (plot->isVisible()) plot->show(workbench_.recording(), workbench_.pinned());
  if (numbers_->isVisible()) numbers_->show(workbench_.recording(), workbench_.pinned());
}

}  // namespace inkling
