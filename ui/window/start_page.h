// What the program opens with: cards that run an experiment at one click, and ways to begin with
// one's own image.
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QBoxLayout;
class QFrame;
class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace inkling {

/// As many columns of cards as fit; scrolls where the window is small. Arrow keys go from card to
/// card and along the recent files; Space or Enter takes one. The cards' object names are the
/// presets' ids; the other buttons' are "lessons", "open-file", "draw-image", "continue",
/// "analytic-prior", and "recent-0" onwards.
class StartPage : public QWidget {
  Q_OBJECT

 public:
  explicit StartPage(QWidget* parent = nullptr);

  /// Stands below the title; belongs to the page from here on.
  void setHero(QWidget* hero);
  /// Paths, the first one on top; empty: the list is hidden.
  void setRecentFiles(const QStringList& paths);
  /// Whether to offer what the last session ended with, and what that was called; "" it had no
  /// name.
  void setContinuable(bool continuable, const QString& name = {});
  /// Says above the cards that the learned priors are not there, and offers the analytic one; "":
  /// says nothing.
  void setMissingPriors(const QString& text);

 Q_SIGNALS:
  void presetChosen(const QString& id);
  void openAsked();
  void drawAsked();
  void lessonsAsked();
  void continueAsked();
  void recentChosen(const QString& path);
  void analyticPriorAsked();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  QWidget* makeBanner(QWidget* parent);
  QWidget* makeButtons(QWidget* parent);
  QWidget* makeRecent(QWidget* parent);
  void makeCards(QWidget* parent);
  void placeCards();
  void dress();  ///< what follows the font's size

  QScrollArea* area_;
  QLabel* title_;
  QFrame* banner_ = nullptr;
  QLabel* missing_ = nullptr;
  QVBoxLayout* column_ = nullptr;
  QGridLayout* grid_;
  QBoxLayout* buttons_ = nullptr;
  QPushButton *draw_ = nullptr, *continue_ = nullptr;
  QWidget* recentBox_ = nullptr;
  QVBoxLayout* recentColumn_ = nullptr;
  std::vector<QPushButton*> cards_, recent_;
  int columns_ = 0;
};

}  // namespace inkling
