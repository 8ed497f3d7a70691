#include "ui/setup/setup_panel.h"

#include "engine/model/error.h"
#include "engine/model/solver_info.h"
#include "ui/session/own_measurements.h"
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

namespace inkling {
namespace {

struct Section {
  const char* title;
  std::vector<const char*> names;
};

/// Which option stands in which box; what is named nowhere comes last, so that a new option shows.
const std::vector<Section>& sections() {
  static const std::vector<Section> all{
      {QT_TRANSLATE_NOOP("inkling::SetupPanel", "Prior"), {"prior"}},
      {QT_TRANSLATE_NOOP("inkling::SetupPanel", "Measurement"),
       {"matrix", "matrix-file", "condition-number", "correlation", "sign-flips", "papers-matrix",
        "measurements", "bits", "delta", "thresholds", "dither", "shared-range", "noise"}},
      {QT_TRANSLATE_NOOP("inkling::SetupPanel", "Run"), {"samples", "seed", "device", "threads"}}};
  return all;
}

/// What only the simulation of measurements has: own ones bring it along.
bool isSimulated(const std::string& option) {
  const auto& names = sections()[1].names;
  return option != "noise" && std::find(names.begin(), names.end(), option) != names.end();
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
  connect(&workbench_, &Workbench::opened, this, [this] {
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
              made->setProblem(QString::fromUtf8(error.what()));
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
  std::vector<std::string> placed;
  for (const auto& section : sections()) {
    auto* box = new QGroupBox(tr(section.title), layout->parentWidget());
    auto* inside = new QVBoxLayout(box);
    for (const char* name : section.names) {
      addRow(standardOptions().require(name), {}, inside);
      placed.emplace_back(name);
    }
    layout->addWidget(box);
    if (section.names.back() != std::string_view("threads")) continue;
    for (const auto& option : standardOptions().options())
      if (option.scope == OptionScope::Experiment &&
          std::find(placed.begin(), placed.end(), option.name) == placed.end())
        addRow(option, {}, inside);
  }
}

void SetupPanel::addHeading(const SolverInfo& info, QVBoxLayout* layout) {
  auto* heading = new QWidget(layout->parentWidget());
  auto* line = new QHBoxLayout(heading);
  line->setContentsMargins(0, 0, 0, 0);
  auto* chosen = new QCheckBox(QString::fromStdString(info.label), heading);
  chosen->setObjectName(QString::fromStdString("method/" + info.id));
  chosen->setToolTip(QString::fromStdString(info.help));
  chosen->setWhatsThis(QString::fromStdString(info.help));
  auto* more = new QToolButton(heading);
  more->setObjectName(QString::fromStdString("settings/" + info.id));
  more->setText(tr("Settings"));
  more->setArrowType(Qt::RightArrow);
  more->setToolButtonStyle(Qt::ToolButtonIconOnly);
  more->setAutoRaise(true);
  more->setCheckable(true);
  more->setAccessibleName(tr("Settings of %1").arg(QString::fromStdString(info.label)));
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
    for (const auto& option : standardOptions().options())
      if (option.scope == OptionScope::Method && option.appliesTo(info.id))
        addRow(option, info.id, column);
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
  std::vector<std::string> names;
  for (const auto& prior : workbench_.priors())
    names.push_back(prior.name);
  row("prior")->setChoices(names);
  std::vector<std::string> devices{"auto"};
  for (const auto& device : workbench_.engineInfo().devices)
    devices.push_back(device.substr(0, device.find(' ')));
  row("device")->setChoices(devices);
}

void SetupPanel::refresh() {
  const auto& e = workbench_.document().experiment();
  own_->show(e, workbench_.priorShape());
  refreshRows();
  refreshMethods();
  const auto others = static_cast<int>(e.images.size()) - 1;
  image_->setText(others > 0 ? tr("%1, and %n more", nullptr, others).arg(describe(e))
                             : describe(e));
  imageMenu_->setText(e.images.empty() ? tr("Choose an image") : tr("Another image"));
}

void SetupPanel::refreshRows() {
  const auto& e = workbench_.document().experiment();
  const auto n = static_cast<double>(workbench_.priorShape().size());
  auto* measurements = row("measurements");
  if (n > 0) measurements->setSliderRange(1, n);
  for (const auto& [key, row] : rows_) {
    const auto& [method, name] = key;
    if (method.empty()) {
      row->setValue(e.settings.at(name));
      const auto& applies = row->option().applies;
      const bool own = e.ownMeasurements && isSimulated(name);
      row->setVisible(!own && (!applies || applies(e.settings)));
      continue;
    }
    const auto found = std::find_if(e.methods.begin(), e.methods.end(),
                                    [&, id = method](const Method& m) { return m.id == id; });
    const bool present = found != e.methods.end();
    row->setValue(present ? found->settings.at(name) : row->option().defaultValue);
    row->setEnabled(present);
  }
  const auto m = static_cast<double>(e.settings.integer("measurements"));
  measurements->setRemark(n > 0 ? tr("%1 % of N").arg(100 * m / n, 0, 'f', 1) : QString());
}

// One that was chosen and cannot use the data stays in sight, to be taken out.
void SetupPanel::refreshMethods() {
  const auto& e = workbench_.document().experiment();
  const bool linear =
      e.ownMeasurements ? !e.ownMeasurements->values.empty() : e.settings.isKeyword("bits");
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
