package io.tingjian;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The plan of the house (docs/design.md §2), held by the build. */
class RoomsTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.tingjian");

  private static final String[] DOORS = {
    "io.tingjian.app..", "io.tingjian.web..", "io.tingjian.cli.."
  };

  @Test
  void theDomainDependsOnNothing() {
    hold(
        classes()
            .that()
            .resideInAPackage("io.tingjian.call..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.tingjian.call..", "java..")
            .because("every room speaks its words"));
  }

  @Test
  void onlyTheDoorsAndTheWiringKnowTheFramework() {
    hold(
        noClasses()
            .that()
            .resideInAPackage("io.tingjian..")
            .and()
            .resideOutsideOfPackages(DOORS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.apache.camel..", "picocli..")
            .because("a stage is tested without starting anything"));
  }

  @Test
  void onlyTheStoreSpeaksSql() {
    hold(
        noClasses()
            .that()
            .resideInAPackage("io.tingjian..")
            .and()
            .resideOutsideOfPackages("io.tingjian.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.h2..")
            .because("the store holds the only SQL"));
  }

  @Test
  void screeningRunsWithoutAServerOrAStore() {
    hold(
        noClasses()
            .that()
            .resideInAnyPackage("io.tingjian.screen..", "io.tingjian.search..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "io.tingjian.store..", "io.tingjian.audio..", "io.tingjian.intake..")
            .because("a rule is tested without starting anything"));
  }

  @Test
  void noRoomKnowsTheDoors() {
    hold(
        noClasses()
            .that()
            .resideOutsideOfPackages(DOORS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DOORS)
            .because("doors open inwards"));
  }

  @Test
  void voskLivesBehindTranscribe() {
    hold(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.tingjian.transcribe..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.vosk.."));
  }

  @Test
  void ffmpegLivesBehindAudio() {
    hold(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.tingjian.audio..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco.ffmpeg.."));
  }

  @Test
  void deeplearning4jLivesBehindClassify() {
    hold(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.tingjian.classify..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.deeplearning4j..", "org.nd4j.."));
  }

  @Test
  void theGraphIsMadeOfTextAlone() {
    hold(
        classes()
            .that()
            .resideInAPackage("io.tingjian.graph..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.tingjian.graph..", "java..", "net.sourceforge.pinyin4j..")
            .because("nothing native runs, and a recipe may use it without the rest"));
  }

  @Test
  void roomsDoNotDependOnEachOtherInCircles() {
    hold(slices().matching("io.tingjian.(*)..").should().beFreeOfCycles());
  }

  /** Plain tests, because Surefire passes over the fields that ArchUnit's own engine would run. */
  private static void hold(ArchRule rule) {
    rule.check(HOUSE);
  }
}
