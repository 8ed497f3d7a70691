#include "ui/plots/axes_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDoubleValidator>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace inkling {

AxesDialog::AxesDialog(const AxesSettings& settings, bool logX, bool logY, QWidget* parent)
    : QDialog(parent), logX_(logX), logY_(logY) {
  setWindowTitle(tr("Axes"));
  setAttribute(Qt::WA_DeleteOnClose);
  title_ = new QLineEdit(settings.title);
  xLabel_ = new QLineEdit(settings.xLabel);
  yLabel_ = new QLineEdit(settings.yLabel);
  automatic_ = new QCheckBox(tr("Ranges &follow the data"));
  automatic_->setChecked(settings.automaticRanges);
  automatic_->setToolTip(tr("Off, the ranges below stay as they are while new data arrive."));
  xLower_ = addNumber(settings.view.x.lower, tr("Horizontal range, from"));
  xUpper_ = addNumber(settings.view.x.upper, tr("Horizontal range, to"));
  yLower_ = addNumber(settings.view.y.lower, tr("Vertical range, from"));
  yUpper_ = addNumber(settings.view.y.upper, tr("Vertical range, to"));
  problem_ = new QLabel;
  problem_->setWordWrap(true);
  problem_->setTextFormat(Qt::PlainText);
  problem_->hide();

  auto* form = new QFormLayout(this);
  const auto addRange = [&](const QString& label, QLineEdit* lower, QLineEdit* upper) {
    auto* row = new QHBoxLayout;
    row->addWidget(lower);
    row->addWidget(new QLabel(tr("to")));
    row->addWidget(upper);
    form->addRow(label, row);
  };
  form->addRow(tr("&Title:"), title_);
  form->addRow(tr("&Horizontal label:"), xLabel_);
  form->addRow(tr("&Vertical label:"), yLabel_);
  form->addRow(automatic_);
  addRange(tr("Horizontal range:"), xLower_, xUpper_);
  addRange(tr("Vertical range:"), yLower_, yUpper_);
  form->addRow(problem_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Apply |
                                       QDialogButtonBox::Cancel);
  form->addRow(buttons);
  connect(buttons->button(QDialogButtonBox::Apply), &QPushButton::clicked, this,
          &AxesDialog::apply);
  connect(buttons, &QDialogButtonBox::accepted, this, [this] {
    if (apply()) accept();
  });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QLineEdit* AxesDialog::addNumber(double value, const QString& name) {
  auto* edit = new QLineEdit(locale().toString(value, 'g', 6));
  edit->setValidator(new QDoubleValidator(edit));
  edit->setAccessibleName(name);
  edit->setEnabled(!automatic_->isChecked());
  connect(automatic_, &QCheckBox::toggled, edit, &QWidget::setDisabled);
  return edit;
}

bool AxesDialog::readSpan(const QLineEdit& lower, const QLineEdit& upper, bool logarithmic,
                          const QString& axis, Span& span) {
  bool lowerIsNumber = false, upperIsNumber = false;
  span = {locale().toDouble(lower.text(), &lowerIsNumber),
          locale().toDouble(upper.text(), &upperIsNumber)};
  QString problem;
  if (!lowerIsNumber || !upperIsNumber)
    problem = tr("%1: both ends must be numbers.").arg(axis);
  else if (span.lower >= span.upper)
    problem = tr("%1: the first end must be smaller than the second.").arg(axis);
  else if (logarithmic && span.lower <= 0)
    problem = tr("%1: the axis is logarithmic, so both ends must be positive.").arg(axis);
  problem_->setText(problem);
  problem_->setVisible(!problem.isEmpty());
  return problem.isEmpty();
}

bool AxesDialog::apply() {
  AxesSettings settings{
      title_->text(), xLabel_->text(), yLabel_->text(), automatic_->isChecked(), {}};
  problem_->hide();
  if (!settings.automaticRanges &&
      (!readSpan(*xLower_, *xUpper_, logX_, tr("Horizontal range"), settings.view.x) ||
       !readSpan(*yLower_, *yUpper_, logY_, tr("Vertical range"), settings.view.y)))
    return false;
  Q_EMIT applied(settings);
  return true;
}

}  // namespace inkling
