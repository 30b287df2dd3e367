package io.tingjian.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tingjian.call.CallFacts;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped weights, asked about sentences that are in no training file. */
class ClassifiersTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("tingjian.home"), "models/classifiers");
  private static final double BELIEVED = 0.8;

  private static Classifiers classifiers;

  @BeforeAll
  static void open() throws ClassifierUnusable {
    classifiers = Classifiers.open(SHIPPED);
  }

  @AfterAll
  static void close() {
    classifiers.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "你们这帮骗子把我的钱还给我",
        "我真是受够你们了太欺负人了",
        "气死我了你们到底管不管啊",
        "收了钱就不认账你们还要不要脸",
        "我现在非常愤怒你们太过分了",
        "少跟我打官腔我忍你们很久了",
      })
  void anAngryCustomerIsNoticed(String text) {
    assertThat(anger(text)).isGreaterThan(BELIEVED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "气四我了你们道底管不管啊",
        "真是岂有此里你们讲不讲里",
        "你们这绑骗子把我的前还给我",
        "瘦了钱就不人账你们还要不要脸",
      })
  void angerIsNoticedThroughWrongCharactersOfTheRightSound(String text) {
    assertThat(anger(text)).isGreaterThan(BELIEVED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我的冰箱坏了麻烦你们派个人来看看",
        "怎么这么慢呀能不能帮我催一催",
        "我老婆知道以后气得不行让我来问问",
        "哈哈开个玩笑你别当真",
        "我要投诉上次那个送货的麻烦你登记一下",
        "我不是生气就是想弄明白这笔钱",
        "燃气灶打不着火想请师傅来看一下",
        "有人冒充你们客服骗我转账怎么办",
        "好的谢谢你再见",
      })
  void hasteAnnoyanceJokesAndOthersAngerAreNotTheCustomersAnger(String text) {
    assertThat(anger(text)).isLessThan(BELIEVED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "跟你说了多少遍了你听不懂吗",
        "你自己不看清楚怪谁啊",
        "这么简单的都不会你没读过书吗",
        "爱办不办没人求你",
        "快点说后面还有人等着呢",
        "你急什么急等着吧",
      })
  void aRudeAgentIsNoticed(String text) {
    assertThat(rudeness(text)).isGreaterThan(BELIEVED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "跟你说了多少编了你停不懂吗",
        "你自己不砍清楚怪谁阿",
        "爱半不办没人球你",
      })
  void rudenessIsNoticedThroughWrongCharactersOfTheRightSound(String text) {
    assertThat(rudeness(text)).isGreaterThan(BELIEVED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "您请讲我在听",
        "没有",
        "很抱歉这个按规定没办法给您退我帮您登记一下好吗",
        "请您马上关掉总阀不要开灯先到室外去",
        "您刚才说他们让您自己去查是吗非常抱歉",
        "请问您是什么时候发现少了一件的呢",
        "我不能向您保证时间但是会尽快催",
        "您别着急慢慢说",
      })
  void firmBriefAndUrgentAgentsAreNotRude(String text) {
    assertThat(rudeness(text)).isLessThan(BELIEVED);
  }

  @ParameterizedTest
  @CsvSource({
    "COMPLAINT_INTENT, 我明天一早就去民政局那边把你们的事反映反映",
    "COMPLAINT_INTENT, 这段监控我交给报社的朋友让大家开开眼",
    "ESCALATION_REQUEST, 你把你们队长叫来我当面跟他谈",
    "ESCALATION_REQUEST, 劳驾转一下能定这个事的负责人",
    "GRIEVANCE, 你们师傅把我家瓷砖敲碎了两块到现在没人来赔",
    "GRIEVANCE, 钱交了一个多月货没见着电话也没人接",
    "BRUSH_OFF, 这不归我们车队管你找别人问去",
    "BRUSH_OFF, 规定就这样你跟我说也没用",
    "OVERPROMISE, 您放心这个项目我保证您稳赚绝对不会亏本",
    "OVERPROMISE, 跟着我们学包您一次考过考不过全额退款",
  })
  void whatALabelIsAboutIsNoticed(Task task, String text) {
    assertThat(probability(task, text)).isGreaterThan(0.6);
  }

  @ParameterizedTest
  @CsvSource({
    "COMPLAINT_INTENT, 麻烦你告诉我体检报告在几楼拿",
    "COMPLAINT_INTENT, 我不是要投诉就是想问问怎么回事",
    "ESCALATION_REQUEST, 我们主任让我来问一下发票的抬头",
    "ESCALATION_REQUEST, 上次给我办卡的客户经理今天在不在",
    "GRIEVANCE, 你好我想问一下退货的流程是怎样的",
    "GRIEVANCE, 我没发烧就是有点咳嗽想挂个号",
    "BRUSH_OFF, 抱歉这个不在我们受理范围我帮您转到维修部",
    "BRUSH_OFF, 您先把电源关掉等十秒再打开试试",
    "OVERPROMISE, 退款一般三到五个工作日到账以银行为准",
    "OVERPROMISE, 我没办法跟您保证名次要看孩子自己努力",
  })
  void whatIsNearItIsNot(Task task, String text) {
    assertThat(probability(task, text)).isLessThan(BELIEVED);
  }

  @Test
  void oneAngrySentenceIsFoundInALongTurn() {
    String calm = "我是上个月在你们店里买的洗衣机师傅装好以后用了两个星期";
    assertThat(anger(calm + "气死我了你们简直太欺负人了" + calm)).isGreaterThan(BELIEVED);
    assertThat(anger(calm + calm + calm)).isLessThan(BELIEVED);
  }

  @Test
  void aLabelIsAboutItsSpeakerOnly() {
    TurnProbabilities labels =
        classifiers.label(call(turn(Role.AGENT, "气死我了你们到底管不管"), turn(Role.CUSTOMER, "你听不懂吗")));
    assertThat(labels.probability(0, "customer_anger")).isZero();
    assertThat(labels.probability(1, "impatience_or_rudeness")).isZero();
    assertThat(labels.probability(1, "no_such_label")).isZero();
  }

  @Test
  void aTurnsProbabilityDoesNotDependOnItsNeighbours() {
    String text = "你们太过分了";
    double alone = anger(text);
    TurnProbabilities amongOthers =
        classifiers.label(
            call(
                turn(Role.CUSTOMER, "喂"),
                turn(Role.CUSTOMER, text),
                turn(Role.CUSTOMER, "我想问一下我上个星期买的那个空调什么时候能给我送过来装好")));
    assertThat(amongOthers.probability(1, "customer_anger")).isCloseTo(alone, within(1e-4));
  }

  @Test
  void threadsMayShareTheClassifiers() throws Exception {
    List<String> texts = List.of("气死我了", "好的谢谢", "你们太过分了", "明天下午可以");
    List<Double> alone = texts.stream().map(ClassifiersTest::anger).toList();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Future<List<Double>>> running = new ArrayList<>();
    for (int i = 0; i < 8; i++)
      running.add(threads.submit(() -> texts.stream().map(ClassifiersTest::anger).toList()));
    for (Future<List<Double>> one : running) assertThat(one.get()).isEqualTo(alone);
    threads.shutdown();
  }

  @Test
  void theVersionNamesEveryClassifier() {
    String each =
        Arrays.stream(Task.values())
            .map(task -> task.wire() + "@[0-9a-f]{12}")
            .collect(Collectors.joining(" "));
    assertThat(classifiers.version()).matches(each);
  }

  @Test
  void damagedWeightsAreRefusedWithTheRemedy(@TempDir Path folder) throws Exception {
    Path copy = Files.createDirectories(folder.resolve("customer_anger"));
    for (String name : List.of("header.json", "weights.bin"))
      Files.copy(
          SHIPPED.resolve("customer_anger").resolve(name),
          copy.resolve(name),
          StandardCopyOption.REPLACE_EXISTING);
    byte[] weights = Files.readAllBytes(copy.resolve("weights.bin"));
    weights[1000] ^= 1;
    Files.write(copy.resolve("weights.bin"), weights);
    assertThatThrownBy(() -> Classifiers.open(folder))
        .isInstanceOf(ClassifierUnusable.class)
        .hasMessage(
            copy.resolve("weights.bin")
                + ": damaged, its SHA-256 is not the header's; make it again with:"
                + " tingjian train customer_anger");
  }

  @Test
  void anEmptyFolderIsNamed(@TempDir Path folder) {
    assertThatThrownBy(() -> Classifiers.open(folder))
        .hasMessage(folder + ": holds no classifier; expected folders named " + Task.known());
  }

  private static double anger(String text) {
    return probability(Task.CUSTOMER_ANGER, text);
  }

  private static double rudeness(String text) {
    return probability(Task.IMPATIENCE_OR_RUDENESS, text);
  }

  private static double probability(Task task, String text) {
    return classifiers.label(call(turn(task.speaker(), text))).probability(0, task.wire());
  }

  private static Turn turn(Role role, String text) {
    return new Turn(role, 0, 900, List.of(new Word(text, 0, 900, 1)), Prosody.NONE);
  }

  private static HeardCall call(Turn... turns) {
    return new HeardCall(CallFacts.unknown("T", "zh"), 10_000, List.of(turns), List.of(), Set.of());
  }
}
