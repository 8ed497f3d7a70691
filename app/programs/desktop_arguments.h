// The command line of the desktop program.
#pragma once

#include "app/command_text.h"

#include <QCommandLineParser>
#include <QStringList>

namespace inkling {

/// What it may say. Made before any application, which its texts do not need.
class DesktopArguments {
 public:
  DesktopArguments();

  const QStringList cards;  ///< the ids of the start page's cards
  const QCommandLineOption card;
  QCommandLineParser parser;
  const QCommandLineOption help, version;

  /// The same in plain texts, for the man page and the completions.
  CommandText text() const;
};

}  // namespace inkling
