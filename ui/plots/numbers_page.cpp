#include "ui/plots/numbers_page.h"

#include "ui/plots/results_table.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace inkling {

NumbersPage::NumbersPage(QWidget* parent) : QWidget(parent), table_(new ResultsTable(this)) {
  auto* buttons = new QHBoxLayout;
  const auto add = [&](const char* name, const QString& text, const QString& help,
                       QString (ResultsTable::*written)() const) {
    auto* button = new QToolButton(this);
    button->setObjectName(QString::fromLatin1(name));
    button->setText(text);
    button->setToolTip(help);
    connect(button, &QToolButton::clicked, this,
            [this, written] { QApplication::clipboard()->setText((table_->*written)()); });
    buttons->addWidget(button);
  };
  add("copy-csv", tr("Copy as CSV"),
      tr("The whole table, every standard error in a column of its own."), &ResultsTable::csv);
  add("copy-latex", tr("Copy as LaTeX"), tr("The whole table as a tabular, for a paper."),
      &ResultsTable::latex);
  buttons->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addLayout(buttons);
  column->addWidget(table_, 1);
}

void NumbersPage::show(const Recording& recording, const std::vector<Recording>& pinned) {
  table_->show(recording, pinned);
}

}  // namespace inkling
