// What was opened or saved last.
#pragma once

#include <QMenu>

namespace inkling {

class AppSettings;

/// Fills itself each time that it is shown. The settings must outlive it. The last of its actions,
/// "clear", empties the list.
class RecentMenu : public QMenu {
  Q_OBJECT

 public:
  explicit RecentMenu(AppSettings& settings, QWidget* parent = nullptr);

 Q_SIGNALS:
  void chosen(const QString& path);

 private:
  void fill();

  AppSettings& settings_;
};

}  // namespace inkling
