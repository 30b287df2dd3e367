package io.tingjian;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The plan of the house (docs/design.md §2), held by the build. */
@AnalyzeClasses(packages = "io.tingjian", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
  private static final String[] DOORS = {
    "io.tingjian.app..", "io.tingjian.web..", "io.tingjian.cli.."
  };

  @ArchTest
  static final ArchRule the_domain_depends_on_nothing =
      classes()
          .that()
          .resideInAPackage("io.tingjian.call..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("io.tingjian.call..", "java..")
          .because("every room speaks its words");

  @ArchTest
  static final ArchRule only_the_doors_and_the_wiring_know_the_framework =
      noClasses()
          .that()
          .resideInAPackage("io.tingjian..")
          .and()
          .resideOutsideOfPackages(DOORS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "org.apache.camel..", "picocli..")
          .because("a stage is tested without starting anything");

  @ArchTest
  static final ArchRule only_the_store_speaks_sql =
      noClasses()
          .that()
          .resideInAPackage("io.tingjian..")
          .and()
          .resideOutsideOfPackages("io.tingjian.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.h2..")
          .because("the store holds the only SQL");

  @ArchTest
  static final ArchRule screening_runs_without_a_server_or_a_store =
      noClasses()
          .that()
          .resideInAnyPackage("io.tingjian.screen..", "io.tingjian.search..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.tingjian.store..", "io.tingjian.audio..", "io.tingjian.intake..")
          .because("a rule is tested without starting anything");

  @ArchTest
  static final ArchRule no_room_knows_the_doors =
      noClasses()
          .that()
          .resideOutsideOfPackages(DOORS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(DOORS)
          .because("doors open inwards");

  @ArchTest
  static final ArchRule vosk_lives_behind_transcribe =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.tingjian.transcribe..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.vosk..");

  @ArchTest
  static final ArchRule ffmpeg_lives_behind_audio =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.tingjian.audio..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.bytedeco.ffmpeg..");

  @ArchTest
  static final ArchRule deeplearning4j_lives_behind_classify =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.tingjian.classify..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..");

  @ArchTest
  static final ArchRule rooms_do_not_depend_on_each_other_in_circles =
      slices().matching("io.tingjian.(*)..").should().beFreeOfCycles();
}
