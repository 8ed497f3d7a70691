#include "ui/window/shortcut_table.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QShortcut>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <set>
#include <utility>

namespace inkling {
namespace {

QString withoutMnemonic(QString text) {
  return text.replace(QRegularExpression(QStringLiteral("&(.)")), QStringLiteral("\\1"));
}

QString keysOf(const QAction& action) {
  return QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText);
}

/// Collects the actions with keys, each once.
class Collector {
 public:
  void add(const QString& group, const QList<QAction*>& actions) {
    for (const auto* action : actions)
      if (action->menu())
        add(group, action->menu()->actions());
      else if (!action->shortcuts().isEmpty() && seen_.insert(action).second)
        found_.push_back({group, withoutMnemonic(action->text()), keysOf(*action)});
  }
  std::vector<Shortcut> take() { return std::move(found_); }

 private:
  std::set<const QAction*> seen_;
  std::vector<Shortcut> found_;
};

class SpaceKeeper : public QObject {
 public:
  SpaceKeeper(QMainWindow& window, const QWidget& page)
      : QObject(&window), window_(window), page_(page) {}

  bool eventFilter(QObject* watched, QEvent* event) override {
    const auto type = event->type();
    if (type != QEvent::ShortcutOverride && type != QEvent::KeyPress) return false;
    auto* button = qobject_cast<QAbstractButton*>(watched);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (!button || key->modifiers() != Qt::NoModifier) return false;
    const bool keeps = button->window() != &window_ || page_.isAncestorOf(button);
    if (type == QEvent::ShortcutOverride && keeps && key->key() == Qt::Key_Space) {
      event->accept();
      return true;
    }
    // what has lost Space is pressed with Enter
    if (type == QEvent::KeyPress && !keeps && key->key() == Qt::Key_Return) {
      button->click();
      return true;
    }
    return false;
  }

 private:
  QMainWindow& window_;
  const QWidget& page_;
};

}  // namespace

FixedKeys viewKeys() {
  return {
      {ShortcutTable::tr("+ and −, or the wheel"),
       ShortcutTable::tr("Pictures: zoom all of them together")},
      {ShortcutTable::tr("Arrow keys, or drag"),
       ShortcutTable::tr("Pictures: move what is zoomed")},
      {ShortcutTable::tr("0, or a double click"), ShortcutTable::tr("Pictures: fit them again")},
      {ShortcutTable::tr("B"), ShortcutTable::tr("Comparison of two images: blink")},
      {ShortcutTable::tr("Left, Right, Home, End"),
       ShortcutTable::tr("Comparison of two images: move the line")},
      {ShortcutTable::tr("+ and −, or the wheel"), ShortcutTable::tr("Plots: zoom")},
      {ShortcutTable::tr("Drag"), ShortcutTable::tr("Plots: move")},
      {ShortcutTable::tr("Home, or a double click"),
       ShortcutTable::tr("Plots: show everything again")},
      {ShortcutTable::tr("Enter, Left, Right"),
       ShortcutTable::tr("Posterior samples: enlarge one, go from one to the next")}};
}

std::vector<Shortcut> shortcutsOf(const QMainWindow& window, const FixedKeys& fixed) {
  Collector collector;
  if (const auto* bar = qobject_cast<QMenuBar*>(window.menuWidget()))
    for (const auto* menu : bar->actions())
      if (menu->menu()) collector.add(withoutMnemonic(menu->text()), menu->menu()->actions());
  collector.add(ShortcutTable::tr("Window"), window.actions());
  auto shortcuts = collector.take();
  for (const auto& [keys, what] : fixed)
    shortcuts.push_back({ShortcutTable::tr("Views"), what, keys});
  return shortcuts;
}

void keepSpaceForButtons(QMainWindow& window, const QWidget& page) {
  qApp->installEventFilter(new SpaceKeeper(window, page));
}

ShortcutTable::ShortcutTable(const QMainWindow& window, const FixedKeys& fixed, QWidget* parent)
    : QDialog(parent), table_(new QTableWidget(this)) {
  setWindowTitle(tr("Shortcuts"));
  table_->setObjectName(QStringLiteral("table"));
  table_->setAccessibleName(tr("Shortcuts"));
  table_->setColumnCount(3);
  table_->setHorizontalHeaderLabels({tr("Menu"), tr("Action"), tr("Keys")});
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setTabKeyNavigation(false);
  table_->verticalHeader()->hide();
  fill(shortcutsOf(window, fixed));
  table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);  // the menus' own order
  table_->setSortingEnabled(true);
  connect(new QShortcut(QKeySequence::Copy, this), &QShortcut::activated, this,
          &ShortcutTable::copy);

  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  auto* copyButton = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
  copyButton->setObjectName(QStringLiteral("copy"));
  copyButton->setToolTip(tr("Copies the selected rows, or all of them."));
  connect(copyButton, &QPushButton::clicked, this, &ShortcutTable::copy);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
  auto* column = new QVBoxLayout(this);
  column->addWidget(table_);
  column->addWidget(buttons);
}

void ShortcutTable::fill(const std::vector<Shortcut>& shortcuts) {
  table_->setRowCount(static_cast<int>(shortcuts.size()));
  int row = 0;
  for (const auto& each : shortcuts) {
    int column = 0;
    for (const auto& text : {each.group, each.what, each.keys})
      table_->setItem(row, column++, new QTableWidgetItem(text));
    ++row;
  }
  table_->resizeColumnsToContents();
  auto* header = table_->horizontalHeader();
  header->setStretchLastSection(true);
  const int lines = std::min(20, row + 1);
  resize(header->length() + fontMetrics().horizontalAdvance(QStringLiteral("MMMMMM")),
         lines * table_->rowHeight(0) + 4 * header->sizeHint().height());
}

QString ShortcutTable::selectedText() const {
  const auto* selection = table_->selectionModel();
  QStringList lines;
  for (int row = 0; row < table_->rowCount(); ++row) {
    if (selection->hasSelection() && !selection->isRowSelected(row)) continue;
    QStringList cells;
    for (int column = 0; column < table_->columnCount(); ++column)
      cells << table_->item(row, column)->text();
    lines << cells.join(QLatin1Char('\t'));
  }
  return lines.join(QLatin1Char('\n'));
}

void ShortcutTable::copy() const {
  QApplication::clipboard()->setText(selectedText());
}

}  // namespace inkling
