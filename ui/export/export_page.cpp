#include "ui/export/export_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace inkling {
namespace {

QVariant read(const QWidget& control) {
  if (const auto* combo = qobject_cast<const QComboBox*>(&control)) return combo->currentData();
  if (const auto* check = qobject_cast<const QCheckBox*>(&control)) return check->isChecked();
  if (const auto* spin = qobject_cast<const QSpinBox*>(&control)) return spin->value();
  if (const auto* spin = qobject_cast<const QDoubleSpinBox*>(&control)) return spin->value();
  if (const auto* line = qobject_cast<const QLineEdit*>(&control)) return line->text();
  return {};
}

bool selectable(const QComboBox& combo, int index) {
  return index >= 0 && combo.model()->flags(combo.model()->index(index, 0)) & Qt::ItemIsEnabled;
}

void write(QWidget& control, const QVariant& value) {
  const QSignalBlocker quiet(&control);
  bool number = false;
  const double real = value.toDouble(&number);
  if (auto* combo = qobject_cast<QComboBox*>(&control)) {
    const int index = combo->findData(value.toString());
    if (selectable(*combo, index)) combo->setCurrentIndex(index);
  } else if (auto* check = qobject_cast<QCheckBox*>(&control)) {
    check->setChecked(value.toBool());
  } else if (auto* spin = qobject_cast<QSpinBox*>(&control)) {
    if (number) spin->setValue(qRound(qBound(-1e9, real, 1e9)));
  } else if (auto* decimals = qobject_cast<QDoubleSpinBox*>(&control)) {
    if (number) decimals->setValue(real);
  } else if (auto* line = qobject_cast<QLineEdit*>(&control)) {
    line->setText(value.toString());
  }
}

}  // namespace

ExportPage::ExportPage(const QString& title, const QString& key, ExportSource source,
                       QWidget* parent)
    : QWidget(parent),
      title_(title),
      key_(key),
      source_(std::move(source)),
      columns_(new QHBoxLayout(this)),
      form_(new QFormLayout) {
  setObjectName(key);
  columns_->addLayout(form_, 1);
}

void ExportPage::addBeside(QWidget* widget) {
  columns_->addWidget(widget, 1);
}

QVariantMap ExportPage::choices() const {
  QVariantMap map;
  for (const auto* control : controls_)
    map[control->objectName()] = read(*control);
  return map;
}

void ExportPage::setChoices(const QVariantMap& choices) {
  for (auto* control : controls_)
    if (const auto value = choices.value(control->objectName()); value.isValid())
      write(*control, value);
  arrange();
}

void ExportPage::onEdited() {
  arrange();
  Q_EMIT changed();
}

void ExportPage::add(QWidget* control, const char* name, const QString& label) {
  control->setObjectName(QString::fromLatin1(name));
  if (label.isEmpty())
    form_->addRow(control);
  else
    form_->addRow(label, control);
  controls_.push_back(control);
}

QSpinBox* ExportPage::addInteger(const char* name, const QString& label, int low, int high,
                                 int value) {
  auto* spin = new QSpinBox(this);
  spin->setRange(low, high);
  spin->setValue(value);
  add(spin, name, label);
  connect(spin, &QSpinBox::valueChanged, this, &ExportPage::onEdited);
  return spin;
}

QDoubleSpinBox* ExportPage::addNumber(const char* name, const QString& label, double low,
                                      double high, double value) {
  auto* spin = new QDoubleSpinBox(this);
  spin->setDecimals(1);
  spin->setRange(low, high);
  spin->setValue(value);
  add(spin, name, label);
  connect(spin, &QDoubleSpinBox::valueChanged, this, &ExportPage::onEdited);
  return spin;
}

QComboBox* ExportPage::addCombo(const char* name, const QString& label, const Items& items) {
  auto* combo = new QComboBox(this);
  combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  fill(*combo, items);
  add(combo, name, label);
  connect(combo, &QComboBox::currentIndexChanged, this, &ExportPage::onEdited);
  return combo;
}

QCheckBox* ExportPage::addCheck(const char* name, const QString& text, bool on) {
  auto* check = new QCheckBox(text, this);
  check->setChecked(on);
  add(check, name, {});
  connect(check, &QCheckBox::toggled, this, &ExportPage::onEdited);
  return check;
}

QLineEdit* ExportPage::addText(const char* name, const QString& label) {
  auto* line = new QLineEdit(this);
  add(line, name, label);
  connect(line, &QLineEdit::textChanged, this, &ExportPage::onEdited);
  return line;
}

void ExportPage::setItems(QComboBox& combo, const Items& items) {
  const auto chosen = valueOf(combo);
  Items present;
  for (int i = 0; i < combo.count(); ++i)
    present.emplace_back(combo.itemText(i), combo.itemData(i).toString());
  if (present == items) return;  // somebody may be choosing from them
  {
    const QSignalBlocker quiet(&combo);
    combo.clear();
    fill(combo, items);
    combo.setCurrentIndex(std::max(0, combo.findData(chosen)));
  }
  arrange();
}

void ExportPage::fill(QComboBox& combo, const Items& items) {
  for (const auto& [text, value] : items)
    combo.addItem(text, value);
}

QString ExportPage::valueOf(const QComboBox& combo) {
  return combo.currentData().toString();
}

}  // namespace inkling
