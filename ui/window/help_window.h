// The manual, in a window of its own.
#pragma once

#include "ui/window/shortcut_table.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QTextBrowser;
class QUrl;

namespace inkling {

struct HelpPage {
  QString id, title, html;
};

/// The pages of resources/help, with what the program knows itself: the methods, every option, and
/// the window's shortcuts. A page whose file is missing says so.
std::vector<HelpPage> helpPages(const QMainWindow& window, const FixedKeys& fixed);

/// Contents on the left, a page on the right, and a search through all pages: Enter or F3 goes to
/// the next match, Shift with either to the previous one. Object names: "contents", "page",
/// "search", "matches", "previous", "next".
class HelpWindow : public QWidget {
  Q_OBJECT

 public:
  /// Reads the window's actions once; does not keep it.
  HelpWindow(const QMainWindow& window, const FixedKeys& fixed, QWidget* parent = nullptr);

  QString currentPage() const;  ///< its id
  int matchCount() const { return static_cast<int>(matches_.size()); }

 public Q_SLOTS:
  void showPage(const QString& id);  ///< does nothing for an unknown one
  void search(const QString& text);
  void goToNextMatch();
  void goToPreviousMatch();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Match {
    int page, position;
  };

  QWidget* makeSearch();
  void addKeys();
  void showRow(int row);
  void follow(const QUrl& link);
  void goToMatch(int index);
  void tellMatches();

  std::vector<HelpPage> pages_;
  std::vector<QString> texts_;  ///< of the pages, once they have been searched
  std::vector<Match> matches_;
  int match_ = -1, length_ = 0;
  QListWidget* contents_;
  QTextBrowser* page_;
  QLineEdit* search_;
  QLabel* found_;
};

}  // namespace inkling
