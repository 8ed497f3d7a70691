#include "ui/studies/study_form.h"

#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/model/solver_info.h"
#include "engine/support/absolute_path.h"
#include "engine/sweep/study_source.h"
#include "ui/figures/image_arguments.h"
#include "ui/figures/method_name.h"
#include "ui/figures/option_text.h"
#include "ui/session/workbench.h"
#include "ui/setup/file_dialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace inkling {
namespace {

constexpr int methodRole = Qt::UserRole, optionRole = Qt::UserRole + 1;

template <typename Part>
Part* named(Part* part, const char* name, const QString& tip) {
  part->setObjectName(QString::fromLatin1(name));
  part->setToolTip(tip);
  part->setAccessibleName(tip);
  return part;
}

/// A field with the button that fills it; the label's shortcut leads to the field.
void addRow(QFormLayout& form, const QString& label, QWidget* field, QWidget* button) {
  auto* line = new QHBoxLayout;
  line->addWidget(field, 1);
  line->addWidget(button);
  form.addRow(label, line);
  qobject_cast<QLabel*>(form.labelForField(line))->setBuddy(field);
}

}  // namespace

StudyAxis axisOfText(const std::string& option, const std::string& text) {
  static const QRegularExpression range(
      QStringLiteral("^\\s*(\\S+)\\s*\\.\\.\\s*(\\S+)\\s*/\\s*(\\d+)\\s*(log)?\\s*$"));
  const auto found = range.match(QString::fromStdString(text));
  if (!found.hasMatch()) return axisOf(option, text);
  const auto number = [&](int part) {
    bool well = false;
    const double value = found.captured(part).toDouble(&well);
    return well ? nlohmann::json(value) : nlohmann::json(found.captured(part).toStdString());
  };
  const nlohmann::json json{
      {option,
       {{"from", number(1)},
        {"to", number(2)},
        {"count", found.captured(3).toLongLong()},
        {"spacing", found.captured(4).isEmpty() ? "linear" : "logarithmic"}}}};
  return axisOf(option, textOf(studyFromJson({{"settings", json}}).settings.front()));
}

StudyForm::StudyForm(Workbench& workbench, QWidget* parent)
    : QWidget(parent), workbench_(workbench) {
  auto* form = new QFormLayout(this);
  form->setRowWrapPolicy(QFormLayout::WrapLongRows);
  study_ = named(new QComboBox(this), "study", tr("Where the study comes from"));
  study_->addItem(tr("The window's experiment"));
  for (const auto& [name, text] : shippedStudyTexts())
    study_->addItem(optionText(studyFromJson(parseJson(text, name)).title),
                    QString::fromStdString(name));
  study_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  auto* open = named(new QPushButton(tr("&Open…"), this), "open", tr("Read a study from a file"));
  addRow(*form, tr("&Study:"), study_, open);
  about_ = new QLabel(this);
  about_->setWordWrap(true);
  about_->setTextFormat(Qt::PlainText);
  form->addRow(about_);
  settings_ = named(new QTableWidget(0, 2, this), "settings",
                    tr("Several values with commas, or a range such as 50..784/8 log. An empty "
                       "field takes the setting out."));
  settings_->setHorizontalHeaderLabels({tr("Setting"), tr("Values")});
  settings_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
  settings_->horizontalHeader()->setStretchLastSection(true);
  settings_->verticalHeader()->hide();
  settings_->setTabKeyNavigation(false);
  form->addRow(settings_);
  add_ = named(new QComboBox(this), "add", tr("Another setting to vary"));
  add_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  form->addRow(tr("&Add:"), add_);
  methods_ = named(new QListWidget(this), "methods", tr("Methods"));
  form->addRow(tr("&Methods:"), methods_);
  images_ = named(new QLineEdit(this), "images",
                  tr("Pictures, folders, .npy or IDX files such as t10k-images-idx3-ubyte.gz:0-9, "
                     "or prior:4; with semicolons between several"));
  images_->setPlaceholderText(tr("the study's own"));
  auto* look = named(new QPushButton(tr("…"), this), "look", tr("Look for a file of images"));
  addRow(*form, tr("&Images:"), images_, look);
  repetitions_ = named(new QSpinBox(this), "repetitions", tr("So many seeds"));
  repetitions_->setRange(1, 1000000);
  form->addRow(tr("&Repetitions:"), repetitions_);
  atOnce_ = named(new QSpinBox(this), "at-once",
                  tr("Images of one cell: fewer of them are lost where a cell is broken off"));
  atOnce_->setRange(1, 1000000);
  form->addRow(tr("Images at &once:"), atOnce_);
  folder_ = named(new QLineEdit(this), "folder",
                  tr("Gets a file for each cell; a study that is there already goes on"));
  auto* choose = named(new QPushButton(tr("…"), this), "browse", tr("Look for a folder"));
  addRow(*form, tr("&Folder:"), folder_, choose);

  connect(study_, &QComboBox::activated, this, &StudyForm::choose);
  connect(open, &QPushButton::clicked, this, [this] {
    askForFile(this, tr("Open a study"), {}, tr("Studies (*.json);;All files (*)"),
               [this](const QString& path) { Q_EMIT fileAsked(path); });
  });
  connect(look, &QPushButton::clicked, this, &StudyForm::browseImages);
  connect(choose, &QPushButton::clicked, this, [this] {
    askForFile(
        this, tr("Folder of the study"), folder_->text(), {},
        [this](const QString& path) { folder_->setText(path); }, QFileDialog::Directory);
  });
  connect(add_, &QComboBox::activated, this, [this](int index) {
    if (index < 1) return;
    const auto method = add_->itemData(index, methodRole).toString().toStdString();
    const auto& option =
        standardOptions().require(add_->itemData(index, optionRole).toString().toStdString());
    addAxis(method, axisOf(option.name, formatValue(option, option.defaultValue)));
    fillAdd();
    settings_->setCurrentCell(settings_->rowCount() - 1, 1);
    settings_->setFocus();
    Q_EMIT edited();
  });
  const auto tell = [this] {
    if (!filling_) Q_EMIT edited();
  };
  connect(settings_, &QTableWidget::cellChanged, this, tell);
  connect(methods_, &QListWidget::itemChanged, this, [this, tell] {
    if (!filling_) fillAdd();
    tell();
  });
  connect(images_, &QLineEdit::textChanged, this, tell);
  connect(folder_, &QLineEdit::textChanged, this, tell);
  for (auto* spin : {repetitions_, atOnce_})
    connect(spin, &QSpinBox::valueChanged, this, tell);
}

void StudyForm::choose(int index) {
  try {
    const auto name = study_->itemData(index).toString();
    show(name.isEmpty() ? studyOf(workbench_.document().experiment())
                        : shippedStudy(name.toStdString()));
  } catch (const Error& error) {
    Q_EMIT problem(errorText(error));
  }
}

void StudyForm::addAxis(const std::string& method, const StudyAxis& axis) {
  const bool before = std::exchange(filling_, true);
  const auto& option = standardOptions().require(axis.option);
  const auto label = optionText(option.label);
  const int row = settings_->rowCount();
  settings_->insertRow(row);
  auto* name =
      new QTableWidgetItem(method.empty() ? label : tr("%1: %2").arg(methodName(method), label));
  name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
  name->setToolTip(optionText(option.help));
  name->setData(methodRole, QString::fromStdString(method));
  name->setData(optionRole, QString::fromStdString(axis.option));
  settings_->setItem(row, 0, name);
  settings_->setItem(row, 1, new QTableWidgetItem(QString::fromStdString(textOf(axis))));
  filling_ = before;
}

void StudyForm::show(const Study& study) {
  filling_ = true;
  base_ = study;
  QStringList about;
  for (const auto& text : {study.about, study.duration})
    if (!text.empty()) about << optionText(text);
  if (study.cases.size() > 1)
    about << tr("%n cases with settings of their own", nullptr,
                static_cast<int>(study.cases.size()));
  about_->setText(about.join(QStringLiteral(". ")));
  about_->setVisible(!about.isEmpty());
  settings_->setRowCount(0);
  for (const auto& axis : study.settings)
    addAxis({}, axis);
  methods_->clear();
  for (const auto& info : solvers()) {
    const auto known =
        std::find_if(study.methods.begin(), study.methods.end(),
                     [&](const StudyMethod& method) { return method.id == info.id; });
    auto* item = new QListWidgetItem(methodName(info.id), methods_);
    item->setData(methodRole, QString::fromStdString(info.id));
    item->setCheckState(known == study.methods.end() ? Qt::Unchecked : Qt::Checked);
    // cases say which of the study's own they are for
    const bool closed = std::none_of(study.cases.begin(), study.cases.end(),
                                     [](const StudyCase& each) { return each.methods.empty(); });
    if (known == study.methods.end() && closed) item->setFlags(Qt::NoItemFlags);
    if (known == study.methods.end()) continue;
    for (const auto& axis : known->settings)
      addAxis(info.id, axis);
  }
  repetitions_->setValue(static_cast<int>(study.repetitions));
  atOnce_->setValue(static_cast<int>(study.imagesAtOnce));
  images_->setPlaceholderText(study.images.empty() ? tr("such as images.npy:0-9, or prior:4")
                                                   : tr("the study's own"));
  fillAdd();
  filling_ = false;
  Q_EMIT edited();
}

Study StudyForm::study() const {
  auto made = base_;
  std::vector<std::string> wanted;
  for (int i = 0; i < methods_->count(); ++i)
    if (methods_->item(i)->checkState() == Qt::Checked)
      wanted.push_back(methods_->item(i)->data(methodRole).toString().toStdString());
  std::vector<std::string> kept;
  for (const auto& method : made.methods)
    if (std::find(wanted.begin(), wanted.end(), method.id) != wanted.end())
      kept.push_back(method.id);
  keepMethods(made, kept);
  for (const auto& id : wanted)
    if (std::find(kept.begin(), kept.end(), id) == kept.end()) made.methods.push_back({id, {}});
  made.settings.clear();
  for (auto& method : made.methods)
    method.settings.clear();
  for (int row = 0; row < settings_->rowCount(); ++row) {
    const auto text = settings_->item(row, 1)->text().trimmed().toStdString();
    if (text.empty()) continue;
    const auto* name = settings_->item(row, 0);
    const auto axis = axisOfText(name->data(optionRole).toString().toStdString(), text);
    const auto id = name->data(methodRole).toString().toStdString();
    if (id.empty()) made.settings.push_back(axis);
    for (auto& method : made.methods)
      if (method.id == id) method.settings.push_back(axis);
  }
  made.repetitions = repetitions_->value();
  made.imagesAtOnce = atOnce_->value();
  return made;
}

StudySession::MakeStudy StudyForm::make() const {
  std::vector<std::string> names;
  for (const auto& name : images_->text().split(QLatin1Char(';'), Qt::SkipEmptyParts))
    names.push_back(name.trimmed().toStdString());
  return [study = study(), names](Engine& engine) {
    auto made = study;
    ImageArguments arguments{names, true, WorkingSize::usual, {}, [](const Message&) {}};
    arguments.shape = [&] { return engine.prior(priorOf(made)).shape; };
    made.images = studyImages(study, std::move(arguments));
    return made;
  };
}

std::string StudyForm::folder() const {
  return absolutePath(folder_->text().trimmed().toStdString());
}

void StudyForm::setFolder(const QString& folder) {
  folder_->setText(folder);
}

void StudyForm::fillAdd() {
  add_->clear();
  add_->addItem(tr("Another setting…"));
  const auto there = [&](const QString& method, const QString& option) {
    for (int row = 0; row < settings_->rowCount(); ++row)
      if (settings_->item(row, 0)->data(methodRole).toString() == method &&
          settings_->item(row, 0)->data(optionRole).toString() == option)
        return true;
    return false;
  };
  const auto offer = [&](const Option& option, const std::string& method) {
    const auto id = QString::fromStdString(method), name = QString::fromStdString(option.name);
    if (there(id, name)) return;
    const auto label = optionText(option.label);
    add_->addItem(method.empty() ? label : tr("%1: %2").arg(methodName(method), label));
    add_->setItemData(add_->count() - 1, id, methodRole);
    add_->setItemData(add_->count() - 1, name, optionRole);
  };
  for (const auto* option : standardOptions().ordered())
    if (option->scope == OptionScope::Experiment) offer(*option, {});
  for (int i = 0; i < methods_->count(); ++i) {
    if (methods_->item(i)->checkState() != Qt::Checked) continue;
    const auto id = methods_->item(i)->data(methodRole).toString().toStdString();
    for (const auto* option : standardOptions().ordered())
      if (option->scope == OptionScope::Method && option->appliesTo(id)) offer(*option, id);
  }
}

void StudyForm::browseImages() {
  askForFile(this, tr("Images for the study"), {},
             tr("Images (*.png *.jpg *.jpeg *.npy *idx*-ubyte *idx*-ubyte.gz);;All files (*)"),
             [this](const QString& path) { images_->setText(path); });
}

}  // namespace inkling
