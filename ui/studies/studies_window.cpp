#include "ui/studies/studies_window.h"

#include "engine/model/error.h"
#include "engine/sweep/study_source.h"
#include "ui/figures/option_text.h"
#include "ui/plots/series_plot.h"
#include "ui/session/workbench.h"
#include "ui/studies/cells_model.h"
#include "ui/studies/study_form.h"
#include "ui/studies/study_plot.h"
#include "ui/view/svg_icon.h"

#include <QAction>
#include <QCheckBox>
#include <QCloseEvent>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QScrollArea>
#include <QSplitter>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace inkling {
namespace {

constexpr int editPause = 400, drawPause = 250;  // ms

QString durationText(double seconds) {
  constexpr double minute = 60, hour = 3600;
  if (seconds < minute) return StudiesWindow::tr("%1 s").arg(std::max(1, qRound(seconds)));
  if (seconds < 2 * hour) return StudiesWindow::tr("%1 min").arg(qRound(seconds / minute));
  return StudiesWindow::tr("%1 h").arg(seconds / hour, 0, 'f', 1);
}

QString label(const std::string& column) {
  const auto* option = standardOptions().find(column);
  return option ? optionText(option->label) : optionText(labelOf(column));
}

}  // namespace

StudiesWindow::StudiesWindow(Workbench& workbench, QWidget* parent)
    : QWidget(parent, Qt::Window),
      workbench_(workbench),
      session_(workbench.worker()),
      form_(new StudyForm(workbench, this)),
      model_(new CellsModel(this)) {
  setWindowTitle(tr("Studies"));
  auto* column = new QVBoxLayout(this);
  column->addWidget(makeBar());
  auto* halves = new QSplitter(this);
  halves->setChildrenCollapsible(false);
  auto* scroll = new QScrollArea(halves);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidget(form_);
  halves->addWidget(scroll);
  halves->addWidget(makeResults());
  halves->setStretchFactor(1, 1);
  halves->setSizes({400, 640});
  column->addWidget(halves, 1);
  const auto addLabel = [&](const char* name) {
    auto* made = new QLabel(this);
    made->setObjectName(QString::fromLatin1(name));
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return made;
  };
  estimate_ = addLabel("estimate");
  message_ = addLabel("message");
  waiting_ = addLabel("waiting");
  progress_ = new QProgressBar(this);
  progress_->setObjectName(QStringLiteral("progress"));
  progress_->setAccessibleName(tr("Cells that are finished"));
  progress_->setMaximumWidth(240);
  auto* line = new QHBoxLayout;
  line->addWidget(estimate_, 1);
  line->addWidget(progress_);
  column->addLayout(line);
  column->addWidget(waiting_);
  column->addWidget(message_);
  edited_.setSingleShot(true);
  edited_.setInterval(editPause);
  redraw_.setSingleShot(true);
  redraw_.setInterval(drawPause);
  connect(&edited_, &QTimer::timeout, this, &StudiesWindow::estimate);
  connect(&redraw_, &QTimer::timeout, this, [this] { session_.draw(drawn_ = request()); });
  connect(form_, &StudyForm::edited, this, [this] {
    estimate_->setText(tr("Reckoning…"));
    if (isVisible()) edited_.start();
  });
  connect(&workbench_, &Workbench::stateChanged, this, &StudiesWindow::tellWaiting);
  connect(form_, &StudyForm::problem, this, &StudiesWindow::tell);
  connect(form_, &StudyForm::fileAsked, this, &StudiesWindow::open);
  connectSession();
  form_->setFolder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) +
                   QStringLiteral("/inkling-study"));
  tell({});
  showReady();
  resize(1080, 720);
}

QAction* StudiesWindow::addAction(QToolBar& bar, const char* name, const char* icon,
                                  const QString& text, const QKeySequence& keys) {
  auto* made = bar.addAction(svgIcon(QString::fromLatin1(icon)), text);
  made->setObjectName(QString::fromLatin1(name));
  made->setShortcut(keys);
  made->setToolTip(keys.isEmpty() ? text : tr("%1 (%2)").arg(text, keys.toString()));
  return made;
}

QToolBar* StudiesWindow::makeBar() {
  auto* bar = new QToolBar(tr("Study"), this);
  bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  start_ = addAction(*bar, "start", "run", tr("Start"), Qt::CTRL | Qt::Key_Return);
  end_ = addAction(*bar, "end", "stop", tr("End"), {});
  retry_ = addAction(*bar, "retry", "run", tr("Run what failed again"), {});
  export_ = addAction(*bar, "export", "plots", tr("Export the curves…"), Qt::CTRL | Qt::Key_E);
  connect(start_, &QAction::triggered, this, &StudiesWindow::startOrPause);
  connect(end_, &QAction::triggered, this, [this] { session_.leave(); });
  connect(retry_, &QAction::triggered, this, [this] { begin(true); });
  connect(export_, &QAction::triggered, this, &StudiesWindow::exportAsked);
  return bar;
}

QWidget* StudiesWindow::makeResults() {
  auto* side = new QWidget(this);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  auto* line = new QHBoxLayout;
  const auto addCombo = [&](const char* name, const QString& text) {
    auto* made = new QComboBox(side);
    made->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    made->setObjectName(QString::fromLatin1(name));
    auto* caption = new QLabel(text, side);
    caption->setBuddy(made);
    line->addWidget(caption);
    line->addWidget(made);
    connect(made, &QComboBox::activated, this, &StudiesWindow::draw);
    return made;
  };
  y_ = addCombo("y", tr("&What:"));
  for (const char* number : {"psnr", "ssim", "consistency", "cosine", "evaluations", "seconds"})
    y_->addItem(label(number), QString::fromLatin1(number));
  y_->insertItem(1, tr("PSNR, and predicted"), QStringLiteral("psnr,predicted_psnr"));
  x_ = addCombo("x", tr("a&gainst:"));
  logX_ = new QCheckBox(tr("&logarithmic"), side);
  logX_->setObjectName(QStringLiteral("log-x"));
  connect(logX_, &QCheckBox::toggled, this, &StudiesWindow::draw);
  line->addWidget(logX_);
  by_ = new QToolButton(side);
  by_->setObjectName(QStringLiteral("by"));
  by_->setText(tr("Curves &by"));
  by_->setToolTip(tr("What tells the curves from each other"));
  by_->setFocusPolicy(Qt::StrongFocus);
  by_->setPopupMode(QToolButton::InstantPopup);
  series_ = new QMenu(by_);
  by_->setMenu(series_);
  line->addWidget(by_);
  line->addStretch(1);
  column->addLayout(line);
  auto* pages = new QTabWidget(side);
  plot_ = new StudyPlot(pages);
  pages->addTab(plot_, tr("&Curves"));
  cells_ = new QTableView(pages);
  cells_->setObjectName(QStringLiteral("cells"));
  cells_->setAccessibleName(tr("Cells of the study"));
  cells_->setToolTip(tr("Enter or a double click opens a cell's experiment"));
  cells_->setModel(model_);
  cells_->setSelectionBehavior(QAbstractItemView::SelectRows);
  cells_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  cells_->setTabKeyNavigation(false);
  cells_->setWordWrap(false);
  cells_->horizontalHeader()->setDefaultSectionSize(150);
  connect(cells_, &QTableView::activated, this,
          [this](const QModelIndex& at) { openCell(static_cast<std::size_t>(at.row())); });
  pages->addTab(cells_, tr("C&ells"));
  connect(plot_, &StudyPlot::cellPicked, this, &StudiesWindow::openCell);
  column->addWidget(pages, 1);
  return side;
}

void StudiesWindow::connectSession() {
  connect(&session_, &StudySession::stateChanged, this, &StudiesWindow::showReady);
  connect(&session_, &StudySession::estimated, this, &StudiesWindow::showEstimate);
  connect(&session_, &StudySession::planned, this, &StudiesWindow::showPlan);
  connect(&session_, &StudySession::progressed, this, &StudiesWindow::showProgress);
  connect(&session_, &StudySession::cellEnded, this, [this](std::size_t cell, const QString& why) {
    model_->end(cell, why);
    draw();
  });
  connect(&session_, &StudySession::curvesReady, this,
          [this](const SeriesAnswer& answer, const std::vector<std::size_t>& cells) {
            plot_->show(answer, cells, drawn_, logX_->isChecked());
          });
  connect(&session_, &StudySession::curvesFailed, plot_, &StudyPlot::clear);
  connect(&session_, &StudySession::experimentFound, this, &StudiesWindow::experimentChosen);
  connect(&session_, &StudySession::failed, this, [this](const QString& why) {
    if (session_.state() == StudySession::State::Idle) estimate_->clear();
    tell(why);
  });
  connect(&session_, &StudySession::finished, this, [this](const StudyTally& tally) {
    showProgress(tally, -1);
    estimate_->setText(tally.failed > 0 ? tr("Finished; %1 of %2 cells have failed, see Cells.")
                                              .arg(tally.failed)
                                              .arg(tally.cells)
                                        : tr("Finished: %1 cells.").arg(tally.cells));
    showReady();
  });
}

// It begins with what the window has then.
void StudiesWindow::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (std::exchange(begun_, true)) return;
  edited_.start();
  form_->showExperiment();
}

void StudiesWindow::open(const QString& path) {
  background_.run([file = path.toStdString()] { return readStudyNamed(file); },
                  [this](const Study& study) {
                    tell({});
                    form_->show(study);
                  },
                  [this](const QString& why) { tell(why); });
}

void StudiesWindow::startOrPause() {
  if (session_.state() == StudySession::State::Running) return session_.pause();
  if (session_.state() == StudySession::State::Paused) {
    tell({});
    return session_.resume();
  }
  begin(false);
}

void StudiesWindow::begin(bool retry) {
  try {
    edited_.stop();
    tell({});
    session_.start(form_->make(), form_->folder(), retry);
  } catch (const Error& error) {
    tell(errorText(error));
  }
}

// The main window's run goes first, and one that is paused does not end by itself.
void StudiesWindow::tellWaiting() {
  const bool studies = session_.state() == StudySession::State::Running;
  const auto run = workbench_.state();
  const auto text = !studies ? QString()
                    : run == Workbench::State::Paused
                        ? tr("The study waits: the run in the main window is paused. Let it go on, "
                             "or stop it.")
                    : run == Workbench::State::Running
                        ? tr("The study waits until the run in the main window has ended.")
                        : QString();
  waiting_->setText(text);
  waiting_->setVisible(!text.isEmpty());
}

void StudiesWindow::estimate() {
  if (session_.state() != StudySession::State::Idle) return;
  try {
    auto make = form_->make();
    tell({});
    session_.estimate(std::move(make), form_->folder());
  } catch (const Error& error) {
    estimate_->clear();
    tell(errorText(error));
  }
}

void StudiesWindow::showEstimate(const StudyEstimate& estimate) {
  if (session_.state() != StudySession::State::Idle) return;
  const auto& tally = estimate.tally;
  auto text =
      tr("%1 cells, %2 of them finished in this folder.").arg(tally.cells).arg(tally.finished);
  if (tally.finished < tally.cells)
    text += tr(" About %1 for the others: the prior's evaluations as fast as now. What methods do "
               "between them is not known, and those that stop by themselves may be quicker.")
                .arg(durationText(estimate.seconds));
  estimate_->setText(text);
}

void StudiesWindow::showProgress(const StudyTally& tally, double remaining) {
  progress_->setRange(0, static_cast<int>(tally.cells));
  progress_->setValue(static_cast<int>(tally.finished));
  auto text = tr("%1 of %2 cells finished").arg(tally.finished).arg(tally.cells);
  if (tally.failed > 0) text += tr(", %1 of them failed").arg(tally.failed);
  if (remaining >= 0 && tally.finished < tally.cells)
    text += tr("; about %1 left").arg(durationText(remaining));
  estimate_->setText(text);
}

void StudiesWindow::showPlan(const std::vector<nlohmann::json>& points) {
  model_->setCells(points);
  const auto chosen = x_->currentData().toString();
  x_->clear();
  const auto numbers = model_->numbers();
  for (const auto& name : numbers)
    x_->addItem(label(name), QString::fromStdString(name));
  const auto fallback = nameOf(OptionRole::Measurements);
  if (numbers.empty()) x_->addItem(label(fallback), QString::fromStdString(fallback));
  int at = x_->findData(chosen);
  if (at < 0) at = x_->findData(QString::fromStdString(fallback));
  x_->setCurrentIndex(std::max(0, at));
  const auto x = x_->currentData().toString().toStdString();
  series_->clear();
  auto columns = model_->varying();
  columns.insert(columns.begin(), "method");
  for (const auto& name : columns) {
    auto* each = series_->addAction(name == "method" ? tr("Method") : label(name));
    each->setData(QString::fromStdString(name));
    each->setCheckable(true);
    each->setChecked(name != x);
    connect(each, &QAction::toggled, this, &StudiesWindow::draw);
  }
  plot_->clear({});
  draw();
}

void StudiesWindow::showReady() {
  using State = StudySession::State;
  const auto state = session_.state();
  const bool idle = state == State::Idle;
  form_->setEnabled(idle);
  start_->setText(state == State::Running  ? tr("Pause")
                  : state == State::Paused ? tr("Continue")
                                           : tr("Start"));
  start_->setIcon(
      svgIcon(state == State::Running ? QStringLiteral("pause") : QStringLiteral("run")));
  end_->setEnabled(!idle);
  retry_->setEnabled(idle && model_->failed() > 0);
  progress_->setVisible(!idle);
  if (state == State::Running && progress_->maximum() == 0) estimate_->setText(tr("Planning…"));
  tellWaiting();
}

void StudiesWindow::openCell(std::size_t cell) {
  if (model_->ended(static_cast<int>(cell)))
    session_.findExperiment(cell);
  else
    tell(tr("This cell is not finished yet."));
}

SeriesRequest StudiesWindow::request() const {
  SeriesRequest made;
  made.x = x_->currentData().toString().toStdString();
  for (const auto& y : y_->currentData().toString().split(QLatin1Char(',')))
    made.y.push_back(y.toStdString());
  for (const auto* each : series_->actions())
    if (each->isChecked() && each->data().toString().toStdString() != made.x)
      made.series.push_back(each->data().toString().toStdString());
  return made;
}

// Gathered: cells may come fast.
void StudiesWindow::draw() {
  if (x_->count() > 0 && !redraw_.isActive()) redraw_.start();
}

void StudiesWindow::tell(const QString& text) {
  message_->setText(text);
  message_->setVisible(!text.isEmpty());
}

// What is finished is on the disk.
void StudiesWindow::closeEvent(QCloseEvent* event) {
  session_.pause();
  event->accept();
}

}  // namespace inkling
