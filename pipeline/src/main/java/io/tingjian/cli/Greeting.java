package io.tingjian.cli;

import io.tingjian.app.Engine;
import io.tingjian.app.Server;
import io.tingjian.app.Settings;
import io.tingjian.review.Staff;
import java.util.Locale;

/** What a start says: which ears, where the page is, how to get in. */
final class Greeting {
  private final Locale language;

  Greeting(Locale language) {
    this.language = language;
  }

  void model(Engine engine) {
    String note =
        engine.ears().forTrying()
            ? say(
                "（供试用；真实通话请用 tingjian models install 安装官方模型）",
                " (for trying; for real calls: tingjian models install)")
            : "";
    System.err.println(say("声学模型：", "Acoustic model: ") + engine.ears().model() + note);
  }

  void page(Server server) {
    System.out.println();
    System.out.println(say("页面：", "The page: ") + server.address());
    System.out.println(
        server
            .firstAdministrator()
            .map(
                made ->
                    say("登录：", "Sign in:  ")
                        + made.account()
                        + " / "
                        + made.password()
                        + say("（只显示这一次，请登录后修改）", "  (shown this once; change it after signing in)"))
            .orElse(
                say(
                    "登录："
                        + Staff.FIRST_NAME
                        + " 或其他账号（忘记密码：tingjian user password "
                        + Staff.FIRST_NAME
                        + "）",
                    "Sign in:  "
                        + Staff.FIRST_NAME
                        + " or another account (password lost: tingjian user password "
                        + Staff.FIRST_NAME
                        + ")")));
    System.out.println(say("按 Ctrl-C 结束。", "Ctrl-C ends it."));
  }

  void folder(Settings settings) {
    System.out.println(say("监视文件夹：", "Watching: ") + settings.intakeFolder());
  }

  private String say(String zh, String en) {
    return language.getLanguage().equals("zh") ? zh : en;
  }
}
