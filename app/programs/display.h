// A window needs a display; what to say where there is none.
#pragma once

#include <QtGlobal>

namespace inkling {

/// While the QApplication is made: where Qt finds no display it would abort, with a core dump. With
/// this it ends the program with one sentence and exitCode(ErrorKind::Resource). What Qt says
/// otherwise is passed on afterwards. One at a time.
class DisplayCheck {
 public:
  DisplayCheck();
  ~DisplayCheck();
  DisplayCheck(const DisplayCheck&) = delete;
  DisplayCheck& operator=(const DisplayCheck&) = delete;

 private:
  QtMessageHandler before_;
};

}  // namespace inkling
