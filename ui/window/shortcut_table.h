// Every key of the window, from its actions.
#pragma once

#include <QDialog>
#include <QString>

#include <utility>
#include <vector>

class QMainWindow;
class QTableWidget;

namespace inkling {

struct Shortcut {
  QString group;  ///< the menu, without its mnemonic
  QString what;
  QString keys;  ///< as the platform writes them; several with semicolons between them
};

/// Keys that no action has, each with what it does.
using FixedKeys = std::vector<std::pair<QString, QString>>;

/// What pictures, the comparison of two images and plots do with keys and mouse.
FixedKeys viewKeys();

/// Actions with a shortcut in the menus' order, then the window's own that are in no menu, then the
/// fixed keys.
std::vector<Shortcut> shortcutsOf(const QMainWindow& window, const FixedKeys& fixed);

/// Buttons of other windows, and those of that page of the window, take Space for themselves while
/// they have the focus, though an action of the window has it as its shortcut. Everywhere else in
/// the window Space is the action's, but for fields in which one types, and Enter presses buttons.
/// Until the window goes.
void keepSpaceForButtons(QMainWindow& window, const QWidget& page);

/// Sorted by menu at first, and by a click on a header. Ctrl+C or the button copies the selected
/// rows, or all of them, as tab-separated text. Its object names: "table", "copy".
class ShortcutTable : public QDialog {
  Q_OBJECT

 public:
  ShortcutTable(const QMainWindow& window, const FixedKeys& fixed, QWidget* parent = nullptr);

  QString selectedText() const;  ///< what copy() puts on the clipboard, in the order shown
  void copy() const;

 private:
  void fill(const std::vector<Shortcut>& shortcuts);

  QTableWidget* table_;
};

}  // namespace inkling
