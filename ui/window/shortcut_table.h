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

/// A button, a check box or a list takes Space for itself while it has the focus, though an action
/// has it as its shortcut. Until the window goes.
void keepSpaceForControls(QMainWindow& window);

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
