#include "ui/setup/setup_panel.h"

#include "engine/model/error.h"
#include "engine/model/solver_info.h"
#include "ui/figures/option_text.h"
#include "ui/session/own_measurements.h"
#include "ui/session/window_words.h"
#include "ui/session/workbench.h"
#include "ui/setup/budget_lock.h"
#include "ui/setup/image_box.h"
#include "ui/setup/measurement_box.h"

#include <QCheckBox>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>
#include <utility>

namespace inkling {
namespace {

QString titleOf(OptionSection section) {
  switch (section) {
    case OptionSection::Prior:
      return SetupPanel::tr("Prior");
    case OptionSection::Measurement:
      return SetupPanel::tr("Measurement");
    case OptionSection::Run:
      return SetupPanel::tr("Run");
    case OptionSection::Method:
      return SetupPanel::tr("Methods");
  }
  return {};
}

// In the order of the tabs.
enum Source { simulated, ownData };

/// Of a group, narrow: the panel is.
QVBoxLayout* columnIn(QWidget* box) {
  constexpr int margin = 5;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(margin, margin, margin, margin);
  return column;
}

/// The few that make an experiment, and what one of their choices brings with it.
bool isTurnedOften(const Option& option) {
  switch (option.role) {
    case OptionRole::Prior:
    case OptionRole::Matrix:
    case OptionRole::Measurements:
    case OptionRole::Bits:
    case OptionRole::Noise:
      return true;
    default:
      return option.role == OptionRole::None && option.applies &&
             !option.applies(standardOptions().experimentDefaults());
  }
}

}  // namespace

SetupPanel::SetupPanel(Workbench& workbench, QWidget* parent)
    : QScrollArea(parent), workbench_(workbench) {
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFrameShape(QFrame::NoFrame);
  auto* content = new QWidget(this);
  auto* layout = new QVBoxLayout(content);
  layout->setContentsMargins(4, 4, 4, 4);
  preset_ = menuButton(content, "presets");
  preset_->setToolTip(tr("Experiments and annealing schedules to begin with."));
  layout->addWidget(preset_);
  addSources(layout);
  image_ = new ImageBox(content);
  layout->addWidget(image_);
  addMeasurementBox(layout);
  addExperimentRows(layout);
  addMethods(layout);
  layout->addStretch(1);
  setWidget(content);
  setMinimumWidth(260);
  makeLock();
  connect(&workbench_, &Workbench::recordingChanged, this, [this] {
    image_->showThumbnail(workbench_.recording(), workbench_.document().experiment());
  });
  connect(&workbench_.document(), &Document::changed, this, &SetupPanel::refresh);
  for (const auto signal : {&Workbench::opened, &Workbench::priorsChanged})
    connect(&workbench_, signal, this, [this] {
      refreshChoices();
      refresh();
    });
  refresh();
}

OptionRow* SetupPanel::row(const std::string& name, const std::string& method) const {
  const auto found = rows_.find({method, name});
  return found == rows_.end() ? nullptr : found->second;
}

QCheckBox* SetupPanel::methodBox(const std::string& id) const {
  const auto found = methods_.find(id);
  return found == methods_.end() ? nullptr : found->second.chosen;
}

void SetupPanel::setMenus(QMenu* presets, QMenu* images) {
  preset_->setMenu(presets);
  image_->setMenu(images);
}

void SetupPanel::setPresetText(const QString& text) {
  preset_->setText(text.isEmpty() ? tr("Choose a preset") : text);
}

OptionRow* SetupPanel::addRow(const Option& option, const std::string& method,
                              QVBoxLayout* layout) {
  auto* made = new OptionRow(option, layout->parentWidget());
  made->setObjectName(
      QString::fromStdString(method.empty() ? option.name : method + "/" + option.name));
  layout->addWidget(made);
  rows_[{method, option.name}] = made;
  connect(made, &OptionRow::edited, this,
          [this, made, method](const std::string& name, const Value& value, int gesture) {
            try {
              if (!method.empty() || !shareOut(name, value, gesture))
                workbench_.document().set(method, name, value, gesture);
            } catch (const Error& error) {
              made->setProblem(errorText(error));
            }
          });
  return made;
}

void SetupPanel::addSources(QVBoxLayout* layout) {
  source_ = new QTabBar(layout->parentWidget());
  source_->setObjectName(QStringLiteral("source"));
  source_->setAccessibleName(tr("Where the measurements come from"));
  source_->setDocumentMode(true);
  source_->setDrawBase(false);
  source_->addTab(tr("Simulated"));
  source_->addTab(tr("My data"));
  source_->setTabToolTip(simulated, tr("Inkling measures an image that is known."));
  source_->setTabToolTip(ownData, tr("Measurements of your own, from files: A and y."));
  connect(source_, &QTabBar::currentChanged, this, &SetupPanel::showSource);
  layout->addWidget(source_);
}

void SetupPanel::addMeasurementBox(QVBoxLayout* layout) {
  own_ = new MeasurementBox(layout->parentWidget());
  own_->hide();
  layout->addWidget(own_);
  connect(own_, &MeasurementBox::used, this,
          [this](const OwnMeasurements& own, const QString& matrix) {
            auto& document = workbench_.document();
            document.replace(withOwnMeasurements(document.experiment(), own, matrix.toStdString()),
                             tr("Use own measurements"));
            Q_EMIT measurementsUsed();
          });
}

// The form alone changes nothing: its measurements are used by its button. Simulation is what there
// was before.
void SetupPanel::showSource(int source) {
  auto& document = workbench_.document();
  if (source == simulated && document.experiment().ownMeasurements)
    document.replace(withSimulatedMeasurements(document.experiment(), document.simulated()),
                     tr("Simulate the measurements"));
  own_->setVisible(source == ownData);
  image_->setVisible(source == simulated);
  refreshRows();
}

void SetupPanel::addExperimentRows(QVBoxLayout* layout) {
  const auto addBox = [&](const QString& title) {
    auto* box = new QGroupBox(title, layout->parentWidget());
    layout->addWidget(box);
    return columnIn(box);
  };
  auto* measured = addBox(titleOf(OptionSection::Measurement));
  auto* known = addBox(titleOf(OptionSection::Prior));
  auto* more = new QToolButton(layout->parentWidget());
  more->setObjectName(QStringLiteral("more"));
  more->setText(tr("More"));
  more->setToolTip(tr("What one seldom turns: thresholds, samples, the seed, the device."));
  more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  more->setArrowType(Qt::RightArrow);
  more->setAutoRaise(true);
  more->setCheckable(true);
  auto* rest = new QWidget(layout->parentWidget());
  auto* seldom = new QVBoxLayout(rest);
  seldom->setContentsMargins(12, 0, 0, 0);
  rest->hide();
  connect(more, &QToolButton::toggled, rest, [rest, more](bool open) {
    rest->setVisible(open);
    more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
  });
  layout->addWidget(more);
  layout->addWidget(rest);
  for (const auto* option : standardOptions().ordered()) {
    if (option->scope != OptionScope::Experiment) continue;
    addRow(*option, {},
           !isTurnedOften(*option)                   ? seldom
           : option->section == OptionSection::Prior ? known
                                                     : measured);
  }
}

void SetupPanel::makeLock() {
  lock_ = new BudgetLock(this);
  row(nameOf(OptionRole::Bits))->addBeside(lock_);
  connect(lock_, &QToolButton::toggled, this, &SetupPanel::refreshWords);
}

// The other of the two follows the one that is changed.
bool SetupPanel::shareOut(const std::string& name, const Value& value, int gesture) {
  auto& document = workbench_.document();
  const auto shared =
      lock_->shared(document.experiment(), name, value, workbench_.imageShape().size());
  if (shared) document.replace(*shared, tr("Share out %1 bits").arg(lock_->budget()), gesture);
  return shared.has_value();
}

void SetupPanel::changeEvent(QEvent* event) {
  QScrollArea::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) refreshWords();
}

// What each setting comes to.
void SetupPanel::refreshWords() {
  const auto& e = workbench_.document().experiment();
  const auto n = static_cast<double>(workbench_.imageShape().size());
  const auto m = e.settings.integer(nameOf(OptionRole::Measurements));
  const bool linear = e.settings.isKeyword(nameOf(OptionRole::Bits));
  row(nameOf(OptionRole::Measurements))
      ->setRemark(n > 0 ? tr("%1 % of N = %2 pixels")
                              .arg(100 * static_cast<double>(m) / n, 0, 'f', 1)
                              .arg(n, 0, 'f', 0)
                        : QString());
  lock_->follow(e);
  auto* bitsRow = row(nameOf(OptionRole::Bits));
  if (linear) {
    bitsRow->setRemark(tr("%1 numbers, not quantized").arg(m));
  } else {
    const auto bits = e.settings.integer(nameOf(OptionRole::Bits));
    //: measurements, bits of each (with their unit), the product
    auto words = tr("%1 × %2 = %3 bits")
                     .arg(m)
                     .arg(shownWithUnit(bitsRow->option(), e.settings.at(nameOf(OptionRole::Bits))))
                     .arg(m * bits);
    if (n > 0) words += tr(", %1 for each pixel").arg(static_cast<double>(m * bits) / n, 0, 'g', 2);
    if (lock_->budget() > 0) words += tr("; held at %1").arg(lock_->budget());
    bitsRow->setRemark(words);
  }
  const double noise = e.settings.real(nameOf(OptionRole::Noise));
  row(nameOf(OptionRole::Noise))
      ->setRemark(noise > 0 ? tr("each measurement is off by about %1").arg(noise, 0, 'g', 3)
                            : tr("the measurements are exact"));
}

void SetupPanel::addHeading(const SolverInfo& info, QVBoxLayout* layout) {
  auto* heading = new QWidget(layout->parentWidget());
  auto* line = new QHBoxLayout(heading);
  line->setContentsMargins(0, 0, 0, 0);
  const auto label = optionText(info.label), help = optionText(info.help);
  auto* chosen = new QCheckBox(label, heading);
  chosen->setObjectName(QString::fromStdString("method/" + info.id));
  chosen->setToolTip(help);
  chosen->setWhatsThis(help);
  auto* more = new QToolButton(heading);
  more->setObjectName(QString::fromStdString("settings/" + info.id));
  more->setText(tr("Settings"));
  more->setArrowType(Qt::RightArrow);
  more->setToolButtonStyle(Qt::ToolButtonIconOnly);
  more->setAutoRaise(true);
  more->setCheckable(true);
  more->setAccessibleName(tr("Settings of %1").arg(label));
  more->setToolTip(more->accessibleName());
  line->addWidget(chosen, 1);
  line->addWidget(more);
  layout->addWidget(heading);
  connect(chosen, &QCheckBox::clicked, this, [this] {
    std::vector<std::string> ids;
    for (const auto& each : solvers())
      if (methods_[each.id].chosen->isChecked()) ids.push_back(each.id);
    workbench_.document().setMethods(ids);
  });
  methods_[info.id] = {heading, chosen, more};
}

void SetupPanel::addMethods(QVBoxLayout* layout) {
  auto* box = new QGroupBox(tr("Methods"), layout->parentWidget());
  auto* inside = columnIn(box);
  for (const auto& info : solvers()) {
    addHeading(info, inside);
    auto* settings = new QWidget(box);
    auto* column = new QVBoxLayout(settings);
    column->setContentsMargins(16, 0, 0, 8);
    for (const auto* option : standardOptions().ordered())
      if (option->appliesTo(info.id)) addRow(*option, info.id, column);
    settings->hide();
    inside->addWidget(settings);
    methods_[info.id].settings = settings;
    auto* more = methods_[info.id].more;
    connect(more, &QToolButton::toggled, settings, [settings, more](bool open) {
      settings->setVisible(open);
      more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });
  }
  layout->addWidget(box);
}

void SetupPanel::refreshChoices() {
  for (const auto& [key, row] : rows_)
    if (row->option().widget == OptionWidget::List)
      row->setChoices(workbench_.choices(row->option().role));
}

void SetupPanel::refresh() {
  const auto& e = workbench_.document().experiment();
  own_->show(e, workbench_.imageShape());
  const bool own = e.ownMeasurements.has_value();
  if (own != std::exchange(hadOwn_, own)) source_->setCurrentIndex(own ? ownData : simulated);
  refreshRows();
  refreshMethods();
  image_->show(e);
}

void SetupPanel::refreshRows() {
  const auto& e = workbench_.document().experiment();
  const auto n = static_cast<double>(workbench_.imageShape().size());
  for (const auto& [key, row] : rows_) {
    const auto& [method, name] = key;
    if (method.empty()) {
      const auto& slider = row->option().slider;
      if (slider.upToPixels && n > 0) row->setSliderRange(slider.low, n);
      row->setValue(e.settings.at(name));
      const auto& applies = row->option().applies;
      const bool own = source_->currentIndex() == ownData && row->option().simulatedOnly;
      row->setVisible(!own && (!applies || applies(e.settings)));
      continue;
    }
    const auto found = std::find_if(e.methods.begin(), e.methods.end(),
                                    [&, id = method](const Method& m) { return m.id == id; });
    const bool present = found != e.methods.end();
    row->setValue(present ? found->settings.at(name) : row->option().defaultValue);
    row->setEnabled(present);
  }
  if (lock_) refreshWords();
}

// One that was chosen and cannot use the data or the prior stays in sight, to be taken out.
void SetupPanel::refreshMethods() {
  const auto& e = workbench_.document().experiment();
  const bool generator = workbench_.priorIsGenerator();
  for (const auto& info : solvers()) {
    const auto& box = methods_[info.id];
    const bool present = std::any_of(e.methods.begin(), e.methods.end(),
                                     [&](const Method& m) { return m.id == info.id; });
    const QSignalBlocker quiet(box.chosen);
    box.chosen->setChecked(present);
    const bool applies = canUseData(info, e) && info.takes(generator);
    box.heading->setVisible(applies || present);
    box.more->setEnabled(applies);
    box.settings->setVisible(applies && box.more->isChecked());
  }
}

}  // namespace inkling
