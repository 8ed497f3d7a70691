// What the program opens with: cards that run an experiment at one click.
#pragma once

#include <QWidget>

namespace inkling {

class StartPage : public QWidget {
  Q_OBJECT

 public:
  explicit StartPage(QWidget* parent = nullptr);

 Q_SIGNALS:
  void presetChosen(const QString& id);
  void openAsked();
};

}  // namespace inkling
