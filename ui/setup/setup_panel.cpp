#include "ui/setup/setup_panel.h"

#include "engine/model/error.h"
#include "engine/model/solver_info.h"
#include "ui/figures/option_text.h"
#include "ui/session/own_measurements.h"
#include "ui/session/window_words.h"
#include "ui/session/workbench.h"
#include "ui/setup/measurement_box.h"

#include <QCheckBox>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

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

QString describe(const Experiment& e) {
  if (e.ownMeasurements) return SetupPanel::tr("Own measurements, no image");
  if (e.images.empty()) return SetupPanel::tr("No image yet: open one, draw one, or drop one here");
  const auto& source = e.images.front();
  if (const auto* file = std::get_if<FileSource>(&source))
    return QString::fromStdString(file->path.substr(file->path.rfind('/') + 1) +
                                  (file->selection.empty() ? "" : " : " + file->selection));
  if (const auto* embedded = std::get_if<EmbeddedSource>(&source))
    return QString::fromStdString(embedded->name);
  return SetupPanel::tr("A draw from the prior");
}

QToolButton* menuButton(QWidget* parent, const char* name) {
  auto* made = new QToolButton(parent);
  made->setObjectName(QString::fromLatin1(name));
  made->setPopupMode(QToolButton::InstantPopup);
  made->setToolButtonStyle(Qt::ToolButtonTextOnly);
  // a long name is cut off, and does not widen the panel
  made->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  return made;
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
  auto* box = new QGroupBox(tr("Image"), content);
  auto* inside = new QVBoxLayout(box);
  image_ = new QLabel(box);
  image_->setWordWrap(true);
  image_->setMinimumWidth(1);  // a long name is cut off
  inside->addWidget(image_);
  imageMenu_ = menuButton(box, "images");
  inside->addWidget(imageMenu_);
  layout->addWidget(box);
  addExperimentRows(layout);
  addMethods(layout);
  addMeasurementBox(layout);
  layout->addStretch(1);
  setWidget(content);
  setMinimumWidth(260);
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
  imageMenu_->setMenu(images);
}

void SetupPanel::setPresetText(const QString& text) {
  preset_->setText(text.isEmpty() ? tr("Choose a preset") : tr("Preset: %1").arg(text));
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
              workbench_.document().set(method, name, value, gesture);
            } catch (const Error& error) {
              made->setProblem(errorText(error));
            }
          });
  return made;
}

void SetupPanel::addMeasurementBox(QVBoxLayout* layout) {
  own_ = new MeasurementBox(layout->parentWidget());
  layout->addWidget(own_);
  connect(own_, &MeasurementBox::used, this,
          [this](const OwnMeasurements& own, const QString& matrix) {
            auto& document = workbench_.document();
            document.replace(withOwnMeasurements(document.experiment(), own, matrix.toStdString()),
                             tr("Use own measurements"));
            Q_EMIT measurementsUsed();
          });
  connect(own_, &MeasurementBox::left, this, [this] {
    auto& document = workbench_.document();
    document.replace(withSimulatedMeasurements(document.experiment(), document.simulated()),
                     tr("Simulate the measurements"));
  });
}

void SetupPanel::addExperimentRows(QVBoxLayout* layout) {
  QVBoxLayout* inside = nullptr;
  std::optional<OptionSection> section;
  for (const auto* option : standardOptions().ordered()) {
    if (option->scope != OptionScope::Experiment) continue;
    if (section != option->section) {
      section = option->section;
      auto* box = new QGroupBox(titleOf(*section), layout->parentWidget());
      inside = new QVBoxLayout(box);
      layout->addWidget(box);
    }
    addRow(*option, {}, inside);
  }
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
  auto* inside = new QVBoxLayout(box);
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
  refreshRows();
  refreshMethods();
  const auto others = static_cast<int>(e.images.size()) - 1;
  image_->setText(others > 0 ? tr("%1, and %n more", nullptr, others).arg(describe(e))
                             : describe(e));
  imageMenu_->setText(e.images.empty() ? tr("Choose an image") : tr("Another image"));
}

void SetupPanel::refreshRows() {
  const auto& e = workbench_.document().experiment();
  const auto n = static_cast<double>(workbench_.imageShape().size());
  auto* measurements = row(nameOf(OptionRole::Measurements));
  for (const auto& [key, row] : rows_) {
    const auto& [method, name] = key;
    if (method.empty()) {
      const auto& slider = row->option().slider;
      if (slider.upToPixels && n > 0) row->setSliderRange(slider.low, n);
      row->setValue(e.settings.at(name));
      const auto& applies = row->option().applies;
      const bool own = e.ownMeasurements && row->option().simulatedOnly;
      row->setVisible(!own && (!applies || applies(e.settings)));
      continue;
    }
    const auto found = std::find_if(e.methods.begin(), e.methods.end(),
                                    [&, id = method](const Method& m) { return m.id == id; });
    const bool present = found != e.methods.end();
    row->setValue(present ? found->settings.at(name) : row->option().defaultValue);
    row->setEnabled(present);
  }
  const auto m = static_cast<double>(e.settings.integer(nameOf(OptionRole::Measurements)));
  measurements->setRemark(n > 0 ? tr("%1 % of N").arg(100 * m / n, 0, 'f', 1) : QString());
}

// One that was chosen and cannot use the data stays in sight, to be taken out.
void SetupPanel::refreshMethods() {
  const auto& e = workbench_.document().experiment();
  const bool linear = hasLinearData(e);
  for (const auto& info : solvers()) {
    const auto& box = methods_[info.id];
    const bool present = std::any_of(e.methods.begin(), e.methods.end(),
                                     [&](const Method& m) { return m.id == info.id; });
    const QSignalBlocker quiet(box.chosen);
    box.chosen->setChecked(present);
    const bool applies = info.uses(linear);
    box.heading->setVisible(applies || present);
    box.more->setEnabled(applies);
    box.settings->setVisible(applies && box.more->isChecked());
  }
}

}  // namespace inkling
