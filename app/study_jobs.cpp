#include "app/study_jobs.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace inkling {
namespace {

/// The surroundings of this process, but for how many threads are to be used.
std::vector<std::string> environmentWith(int threads) {
  std::vector<std::string> all{"OMP_NUM_THREADS=" + std::to_string(threads)};
  for (char** entry = environ; *entry; ++entry) {
    const std::string text = *entry;
    if (!text.starts_with("OMP_NUM_THREADS=") && !text.starts_with("SLURM_CPUS_PER_TASK="))
      all.push_back(text);
  }
  return all;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> all;
  all.reserve(texts.size() + 1);
  for (auto& text : texts)
    all.push_back(text.data());
  all.push_back(nullptr);
  return all;
}

/// Between fork and exec nothing may be done that could wait for a thread.
[[noreturn]] void become(const char* program, char* const* arguments, char* const* environment,
                         pid_t parent) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(1);  // it ended before that took effect
  const int nothing = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  ::dup2(nothing, STDOUT_FILENO);
  ::execve(program, arguments, environment);
  ::_exit(127);
}

class Processes {
 public:
  ~Processes() {
    signal(SIGKILL);
    for (const auto id : running_)
      ::waitpid(id, nullptr, 0);
  }
  Processes() = default;
  Processes(const Processes&) = delete;
  Processes& operator=(const Processes&) = delete;

  void start(std::vector<std::string>& arguments, std::vector<std::string>& environment) {
    const auto words = pointers(arguments), variables = pointers(environment);
    const auto parent = ::getpid();
    const auto id = ::fork();
    if (id == 0) become("/proc/self/exe", words.data(), variables.data(), parent);
    if (id < 0)
      throw Error(ErrorKind::Resource,
                  "A further process cannot be started: {reason}. Run fewer at once.",
                  {{"reason", std::generic_category().message(errno)}});
    running_.push_back(id);
  }

  void signal(int which) const {
    for (const auto id : running_)
      ::kill(id, which);
  }

  /// Takes note of those that have ended; false once all have.
  bool anyRunning() {
    for (auto id = running_.begin(); id != running_.end();) {
      int status = 0;
      if (::waitpid(*id, &status, WNOHANG) != *id) {
        ++id;
        continue;
      }
      if (failure_ == 0)
        failure_ = WIFEXITED(status) ? WEXITSTATUS(status) : exitCode(ErrorKind::Internal);
      id = running_.erase(id);
    }
    return !running_.empty();
  }

  /// Exit code of the first that did not end well; 0 while there is none.
  int failure() const { return failure_; }

 private:
  std::vector<pid_t> running_;
  int failure_ = 0;
};

ErrorKind kindOf(int code) {
  for (const auto kind : {ErrorKind::Usage, ErrorKind::Input, ErrorKind::Output,
                          ErrorKind::Resource, ErrorKind::Diverged, ErrorKind::Cancelled})
    if (exitCode(kind) == code) return kind;
  return ErrorKind::Internal;
}

}  // namespace

void runProcesses(const std::vector<std::string>& arguments, int count, int threads,
                  const std::function<void()>& poll, const Cancellation& cancellation) {
  constexpr std::chrono::milliseconds step{50};
  constexpr int stepsBetweenPolls = 10;
  std::vector<std::string> words{"inkling-cli"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  auto environment = environmentWith(threads);
  Processes processes;
  for (int i = 0; i < count; ++i)
    processes.start(words, environment);
  bool told = false;
  for (int i = 1; processes.anyRunning(); ++i) {
    if (cancellation.cancelled() && !told) {
      processes.signal(SIGTERM);
      told = true;
    }
    if (i % stepsBetweenPolls == 0) poll();
    std::this_thread::sleep_for(step);
  }
  poll();
  cancellation.check();
  if (const int code = processes.failure(); code != 0)
    throw Error(kindOf(code),
                "A process of this run has ended with an error, which it told above. What was "
                "finished is kept; the same command goes on from there.");
}

}  // namespace inkling
